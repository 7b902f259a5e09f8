# fails: test_no_wait_after_the_last, test_wait_past_the_deadline, test_time_in_calls_counts
import functools
import random
import time


def retry(*, tries, on, base, cap, deadline, clock=time.monotonic, sleep=time.sleep, uniform=random.uniform):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            start = clock()
            for attempt in range(tries):
                try:
                    return function(*args, **kwargs)
                except on as error:
                    last = error
                    sleep(uniform(0, min(cap, base * 2**attempt)))
                    if clock() - start > deadline:
                        break
            raise last

        return wrapper

    return decorate
