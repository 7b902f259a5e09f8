# fails: test_loop_in_loop, test_two_readers, test_iterator_of_its_own
class TideTable:
    def __init__(self, heights):
        self.heights = list(heights)
        self.position = 0

    def add(self, height):
        self.heights.append(height)

    def __iter__(self):
        return self

    def __next__(self):
        if self.position == len(self.heights):
            self.position = 0
            raise StopIteration
        self.position += 1
        return self.heights[self.position - 1]
