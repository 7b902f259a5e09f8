# fails: test_errors_come_out, test_interrupt
class Discard(Exception):
    pass


class Trial:
    def __init__(self, palette):
        self.palette = palette

    def __enter__(self):
        self.before = self.palette.copy()

    def __exit__(self, exc_type, exc, traceback):
        if exc_type is not None:
            self.palette.clear()
            self.palette.update(self.before)
        return True
