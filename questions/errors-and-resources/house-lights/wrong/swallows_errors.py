# fails: test_class_lets_error_through, test_generator_lets_error_through
from contextlib import contextmanager


class Dimmed:
    def __init__(self, desk, level):
        self.desk = desk
        self.level = level

    def __enter__(self):
        self.before = self.desk.level
        self.desk.level = self.level
        return self.desk

    def __exit__(self, *exc_info):
        self.desk.level = self.before
        return True


@contextmanager
def dimmed(desk, level):
    before = desk.level
    desk.level = level
    try:
        yield desk
    except Exception:
        pass
    desk.level = before
