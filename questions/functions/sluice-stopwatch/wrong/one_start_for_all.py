# fails: test_recursion
import time
from contextlib import ContextDecorator


class timed(ContextDecorator):
    def __init__(self, name, record, clock=time.perf_counter):
        self.name, self.record, self.clock = name, record, clock

    def __enter__(self):
        self.start = self.clock()

    def __exit__(self, *exc_info):
        self.record(self.name, self.clock() - self.start)
