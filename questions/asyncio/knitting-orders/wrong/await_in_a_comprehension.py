# fails: test_all_asked_before_the_first_answer
async def quotes(knitters, ask):
    return {knitter: await ask(knitter) for knitter in knitters}
