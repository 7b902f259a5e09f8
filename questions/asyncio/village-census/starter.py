async def entries(fetch):
    """Return the entries of all pages, in order; closes `fetch` at the end."""
    found = []
    page = 1
    while names := await fetch(page):
        found.extend(names)
        page += 1
    await fetch.close()
    return found
