# A coroutine that waits for an event that nobody sets
# verdict: failed, timed-out
# says: did not end within 0\.5 s\. It was at line 14: `return asyncio\.run\(wait\(value\)\)`, in \w+ in \w+
# tests: number timed-out, word timed-out
# limits: testSeconds 0.5, checkSeconds 6
import asyncio


async def wait(value):
    await asyncio.Event().wait()


def double(value):
    return asyncio.run(wait(value))
