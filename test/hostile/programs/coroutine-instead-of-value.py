# A coroutine where a value is wanted
# verdict: failed
# says: gave `<coroutine object double.*Did you forget await\?
# tests: number failed, word failed


async def double(value):
    return value * 2
