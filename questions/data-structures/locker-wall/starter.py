def count_parcels(rows: int, columns: int, deliveries: list[tuple[int, int]]) -> list[list[int]]:
    """Return the number of parcels in each locker, row by row."""
    wall = [[0] * columns] * rows
    for row, column in deliveries:
        wall[row][column] += 1
    return wall
