class Crate:
    def __init__(self, label: str, inside: list["Crate"] | None = None) -> None:
        self.label = label
        self.inside = inside or []


def packing_list(crate: Crate) -> list[str]:
    """Return the labels of the crate and of all that is in it, in the order of unpacking."""
    labels = []
    open_crates = [iter([crate])]
    while open_crates:
        for inner in open_crates[-1]:
            labels.append(inner.label)
            open_crates.append(iter(inner.inside))
            break
        else:
            open_crates.pop()
    return labels
