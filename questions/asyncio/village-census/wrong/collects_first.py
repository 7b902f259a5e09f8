# fails: test_page_on_demand, test_closed_after_an_exception, test_entries_before_an_exception
async def entries(fetch):
    found = []
    page = 1
    while names := await fetch(page):
        found.extend(names)
        page += 1
    try:
        for name in found:
            yield name
    finally:
        await fetch.close()
