# fails: test_one_parcel, test_several_parcels, test_rows_are_separate
def count_parcels(rows, columns, deliveries):
    empty = [0] * columns
    wall = [empty[:]] * rows
    for row, column in deliveries:
        wall[row][column] += 1
    return wall
