import csv


def export(path: str, offers: list[tuple[str, str]]) -> None:
    """Write the offers, each a plant and a note, to a CSV file."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(offers)


def load(path: str) -> list[tuple[str, str]]:
    """Read the offers that `export` wrote."""
    with open(path, encoding="utf-8", newline="") as file:
        return [(plant, note) for plant, note in csv.reader(file)]
