# fails: test_closed_early, test_closed_after_an_exception
async def entries(fetch):
    page = 1
    while names := await fetch(page):
        for name in names:
            yield name
        page += 1
    await fetch.close()
