def export(path: str, offers: list[tuple[str, str]]) -> None:
    """Write the offers, each a plant and a note, to a CSV file."""
    file = open(path, "w")
    for plant, note in offers:
        file.write(f"{plant},{note}\n")


def load(path: str) -> list[tuple[str, str]]:
    """Read the offers that `export` wrote."""
    return [tuple(line.rstrip("\n").split(",")) for line in open(path)]
