# fails: test_empty_wall, test_one_parcel, test_several_parcels, test_single_row
def count_parcels(rows, columns, deliveries):
    wall = [[0] * rows for _ in range(columns)]
    for row, column in deliveries:
        wall[row][column] += 1
    return wall
