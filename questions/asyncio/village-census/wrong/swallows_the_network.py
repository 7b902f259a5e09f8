# fails: test_exception_comes_out
async def entries(fetch):
    try:
        page = 1
        while names := await fetch(page):
            for name in names:
                yield name
            page += 1
    except OSError:
        pass
    finally:
        await fetch.close()
