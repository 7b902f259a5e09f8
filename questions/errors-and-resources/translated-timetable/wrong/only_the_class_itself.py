# fails: test_subclass, test_several
from contextlib import contextmanager


@contextmanager
def translated(source, target):
    try:
        yield
    except Exception as error:
        if type(error) is not source:
            raise
        raise target(*error.args) from error
