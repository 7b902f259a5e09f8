# fails: test_all_at_the_same_time, test_others_are_cancelled, test_put_out_before_it_is_heard, test_every_failure
async def light_all(names, light):
    try:
        return [await light(name) for name in names]
    except Exception as error:
        raise ExceptionGroup("lanterns", [error]) from error
