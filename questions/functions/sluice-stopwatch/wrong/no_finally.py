# fails: test_block_that_raises, test_call_that_raises
import time
from contextlib import contextmanager


@contextmanager
def timed(name, record, clock=time.perf_counter):
    start = clock()
    yield
    record(name, clock() - start)
