from collections.abc import Iterator


class TideTable:
    """Heights in centimetres, to be gone over by any number of loops."""

    def __init__(self, heights: list[int]) -> None:
        self.heights = list(heights)

    def add(self, height: int) -> None:
        self.heights.append(height)

    def __iter__(self) -> Iterator[int]:
        yield from self.heights
