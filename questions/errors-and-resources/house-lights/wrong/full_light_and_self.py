# fails: test_class_restores, test_class_restores_after_error, test_class_finds_level_on_entry, test_class_nested, test_class_used_again, test_class_gives_desk
from contextlib import contextmanager


class Dimmed:
    def __init__(self, desk, level):
        self.desk = desk
        self.level = level

    def __enter__(self):
        self.desk.level = self.level
        return self

    def __exit__(self, *exc_info):
        self.desk.level = 100


@contextmanager
def dimmed(desk, level):
    before = desk.level
    desk.level = level
    try:
        yield desk
    finally:
        desk.level = before
