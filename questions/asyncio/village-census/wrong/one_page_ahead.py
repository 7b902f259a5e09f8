# fails: test_page_on_demand, test_entries_before_an_exception
async def entries(fetch):
    try:
        page = 1
        names = await fetch(page)
        while names:
            page += 1
            following = await fetch(page)
            for name in names:
                yield name
            names = following
    finally:
        await fetch.close()
