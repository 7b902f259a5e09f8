# fails: test_added_height
class TideTable:
    def __init__(self, heights):
        self.heights = list(heights)
        self.snapshot = tuple(heights)

    def add(self, height):
        self.heights.append(height)

    def __iter__(self):
        return iter(self.snapshot)
