class Aviary:
    """An aviary with a name and the birds that live in it."""

    birds: list[str] = []

    def __init__(self, name: str):
        self.name = name
        return self

    def let_in(self, bird: str) -> None:
        """Add a bird."""
        self.birds.append(bird)

    def __len__() -> int:
        return len(birds)
