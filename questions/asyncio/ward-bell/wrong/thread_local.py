# fails: test_two_bells_at_once, test_task_of_a_visit, test_bell_within_a_visit
import threading

local = threading.local()


async def answer_bell(number, visit):
    local.bed = number
    try:
        return await visit()
    finally:
        local.bed = "ward"


def note(text):
    return f"{getattr(local, 'bed', 'ward')}: {text}"
