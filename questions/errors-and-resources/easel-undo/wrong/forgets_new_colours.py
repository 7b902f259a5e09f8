# fails: test_subclass_is_quiet, test_discarded, test_undone_after_errors, test_interrupt
class Discard(Exception):
    pass


class Trial:
    def __init__(self, palette):
        self.palette = palette

    def __enter__(self):
        self.before = dict(self.palette)

    def __exit__(self, exc_type, exc, traceback):
        if exc_type is not None:
            self.palette.update(self.before)
        return exc_type is Discard
