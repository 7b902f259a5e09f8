# fails: test_order_of_unpacking
from collections import deque


class Crate:
    def __init__(self, label, inside=None):
        self.label = label
        self.inside = inside or []


def packing_list(crate):
    labels = []
    waiting = deque([crate])
    while waiting:
        opened = waiting.popleft()
        labels.append(opened.label)
        waiting.extend(opened.inside)
    return labels
