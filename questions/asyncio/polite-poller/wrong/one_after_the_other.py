# fails: test_uses_the_limit, test_free_slot_is_taken
async def poll_all(stations, read, limit):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    answers = []
    for station in stations:
        try:
            answers.append(await read(station))
        except Exception as error:
            answers.append(error)
    return answers
