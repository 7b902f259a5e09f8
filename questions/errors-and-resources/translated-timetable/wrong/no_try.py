# fails: test_translated, test_cause, test_subclass, test_several, test_every_call
from contextlib import contextmanager


@contextmanager
def translated(source, target):
    error = yield
    if isinstance(error, source):
        raise target(*error.args) from error
