from collections.abc import Callable


class Oven:
    """Bakes each kind of loaf once, for all the threads that ask for it."""

    def __init__(self, bake: Callable[[str], object]) -> None:
        self.bake = bake
        self.loaves: dict[str, object] = {}

    def loaf(self, kind: str) -> object:
        """The loaf of this kind, baked when it is asked for first. Raises what `bake` raises."""
        if kind not in self.loaves:
            self.loaves[kind] = self.bake(kind)
        return self.loaves[kind]
