# fails: test_others
from contextlib import contextmanager


@contextmanager
def translated(source, target):
    try:
        yield
    except Exception as error:
        raise target(*error.args) from error
