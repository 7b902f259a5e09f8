# fails: test_arguments, test_cause
from contextlib import contextmanager


@contextmanager
def translated(source, target):
    try:
        yield
    except source as error:
        raise target(str(error))
