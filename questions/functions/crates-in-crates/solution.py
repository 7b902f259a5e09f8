class Crate:
    def __init__(self, label: str, inside: list["Crate"] | None = None) -> None:
        self.label = label
        self.inside = inside or []


def packing_list(crate: Crate) -> list[str]:
    """Return the labels of the crate and of all that is in it, in the order of unpacking."""
    labels = []
    waiting = [crate]
    while waiting:
        opened = waiting.pop()
        labels.append(opened.label)
        waiting.extend(reversed(opened.inside))
    return labels
