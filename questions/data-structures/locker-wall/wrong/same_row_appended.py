# fails: test_one_parcel, test_several_parcels, test_rows_are_separate
def count_parcels(rows, columns, deliveries):
    empty = [0] * columns
    wall = []
    for _ in range(rows):
        wall.append(empty)
    for row, column in deliveries:
        wall[row][column] += 1
    return wall
