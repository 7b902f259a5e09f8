# fails: test_crates_stay_packed
class Crate:
    def __init__(self, label, inside=None):
        self.label = label
        self.inside = inside or []


def packing_list(crate):
    labels = []
    waiting = [crate]
    while waiting:
        opened = waiting.pop()
        labels.append(opened.label)
        opened.inside.reverse()
        waiting.extend(opened.inside)
    return labels
