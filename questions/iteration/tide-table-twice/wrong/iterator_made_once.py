# fails: test_loop_in_loop, test_two_readers, test_one_loop_after_the_other, test_added_height
class TideTable:
    def __init__(self, heights):
        self.heights = list(heights)
        self.reader = iter(self.heights)

    def add(self, height):
        self.heights.append(height)

    def __iter__(self):
        return self.reader
