# fails: test_several_parcels, test_single_row
def count_parcels(rows, columns, deliveries):
    wall = [[0] * columns for _ in range(rows)]
    for row, column in deliveries:
        wall[row][column] = 1
    return wall
