# fails: test_doubling_up_to_the_cap, test_base_scales, test_sleeps_what_was_drawn, test_each_call_starts_over
import functools
import random
import time


def retry(*, tries, on, base, cap, deadline, clock=time.monotonic, sleep=time.sleep, uniform=random.uniform):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            end = clock() + deadline
            for attempt in range(tries):
                try:
                    return function(*args, **kwargs)
                except on:
                    half = min(cap, base * 2**attempt) / 2
                    wait = half + uniform(0, half)
                    if attempt + 1 == tries or clock() + wait > end:
                        raise
                sleep(wait)

        return wrapper

    return decorate
