class Crate:
    def __init__(self, label: str, inside: list["Crate"] | None = None) -> None:
        self.label = label
        self.inside = inside or []


def packing_list(crate: Crate) -> list[str]:
    """Return the labels of the crate and of all that is in it, in the order of unpacking."""
    labels = [crate.label]
    for inner in crate.inside:
        labels += packing_list(inner)
    return labels
