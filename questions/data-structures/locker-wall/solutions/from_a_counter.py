from collections import Counter


def count_parcels(rows: int, columns: int, deliveries: list[tuple[int, int]]) -> list[list[int]]:
    """Return the number of parcels in each locker, row by row."""
    parcels = Counter(deliveries)
    return [[parcels[row, column] for column in range(columns)] for row in range(rows)]
