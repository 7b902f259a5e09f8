# fails: test_task_of_a_visit, test_outside_of_any
import asyncio

beds = {}


async def answer_bell(number, visit):
    task = asyncio.current_task()
    before = beds.get(task, "ward")
    beds[task] = number
    try:
        return await visit()
    finally:
        beds[task] = before


def note(text):
    return f"{beds.get(asyncio.current_task(), 'ward')}: {text}"
