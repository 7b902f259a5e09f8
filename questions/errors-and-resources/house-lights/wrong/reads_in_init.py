# fails: test_class_finds_level_on_entry, test_class_used_again
from contextlib import contextmanager


class Dimmed:
    def __init__(self, desk, level):
        self.desk = desk
        self.level = level
        self.before = desk.level

    def __enter__(self):
        self.desk.level = self.level
        return self.desk

    def __exit__(self, *exc_info):
        self.desk.level = self.before


@contextmanager
def dimmed(desk, level):
    before = desk.level
    desk.level = level
    try:
        yield desk
    finally:
        desk.level = before
