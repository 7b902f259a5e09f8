from collections.abc import Iterator


class TideTable:
    """Heights in centimetres, to be gone over by any number of loops."""

    def __init__(self, heights: list[int]) -> None:
        self.heights = list(heights)

    def add(self, height: int) -> None:
        self.heights.append(height)

    def __iter__(self) -> Iterator[int]:
        return Reader(self.heights)


class Reader:
    """One pass over the heights."""

    def __init__(self, heights: list[int]) -> None:
        self.heights = heights
        self.position = 0

    def __iter__(self) -> "Reader":
        return self

    def __next__(self) -> int:
        if self.position == len(self.heights):
            raise StopIteration
        self.position += 1
        return self.heights[self.position - 1]
