from collections.abc import Iterator


class TideTable:
    """Heights in centimetres, to be gone over by any number of loops."""

    def __init__(self, heights: list[int]) -> None:
        self.heights = list(heights)
        self.position = 0

    def add(self, height: int) -> None:
        self.heights.append(height)

    def __iter__(self) -> Iterator[int]:
        self.position = 0
        return self

    def __next__(self) -> int:
        if self.position == len(self.heights):
            raise StopIteration
        self.position += 1
        return self.heights[self.position - 1]
