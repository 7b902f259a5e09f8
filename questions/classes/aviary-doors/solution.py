class Aviary:
    """An aviary with a name and the birds that live in it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.birds: list[str] = []

    def let_in(self, bird: str) -> None:
        """Add a bird."""
        self.birds.append(bird)

    def __len__(self) -> int:
        return len(self.birds)
