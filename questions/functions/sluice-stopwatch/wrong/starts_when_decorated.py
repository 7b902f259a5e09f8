# fails: test_each_call, test_recursion, test_default_clock
import time
from contextlib import ContextDecorator


class timed(ContextDecorator):
    def __init__(self, name, record, clock=time.time):
        self.name, self.record, self.clock = name, record, clock
        self.start = clock()

    def __enter__(self):
        pass

    def __exit__(self, *exc_info):
        self.record(self.name, self.clock() - self.start)
