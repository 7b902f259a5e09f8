# fails: test_doubling_up_to_the_cap, test_base_scales
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
                    wait = uniform(0, base * 2**attempt)
                    if attempt + 1 == tries or clock() + wait > end:
                        raise
                sleep(min(cap, wait))

        return wrapper

    return decorate
