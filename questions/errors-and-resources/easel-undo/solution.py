class Discard(Exception):
    """Raised in a trial to give it up."""


class Trial:
    """Undoes the changes of a block to `palette` when the block raises."""

    def __init__(self, palette: dict[str, str]) -> None:
        self.palette = palette

    def __enter__(self) -> None:
        self.before = dict(self.palette)

    def __exit__(self, exc_type, exc, traceback) -> bool:
        if exc_type is not None:
            self.palette.clear()
            self.palette.update(self.before)
        return isinstance(exc, Discard)
