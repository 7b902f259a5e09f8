import itertools


async def entries(fetch):
    """Yield the entries of all pages, in order; closes `fetch` at the end, however that comes."""
    try:
        for page in itertools.count(1):
            names = await fetch(page)
            if not names:
                return
            for name in names:
                yield name
    finally:
        await fetch.close()
