# fails: test_deadline_of_each_call
import functools
import random
import time


def retry(*, tries, on, base, cap, deadline, clock=time.monotonic, sleep=time.sleep, uniform=random.uniform):
    end = clock() + deadline

    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for attempt in range(tries):
                try:
                    return function(*args, **kwargs)
                except on:
                    wait = uniform(0, min(cap, base * 2**attempt))
                    if attempt + 1 == tries or clock() + wait > end:
                        raise
                sleep(wait)

        return wrapper

    return decorate
