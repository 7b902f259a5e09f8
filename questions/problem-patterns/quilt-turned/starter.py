Quilt = list[list[str]]


def mirrored(quilt: Quilt) -> Quilt:
    """Return the quilt with each row from right to left."""
    result = []
    for i in range(len(quilt)):
        row = []
        for j in range(len(quilt[i]) - 1, -1, -1):
            row.append(quilt[i][j])
        result.append(row)
    return result


def transposed(quilt: Quilt) -> Quilt:
    """Return the quilt with its rows as columns."""
    result = []
    for j in range(len(quilt[0]) if quilt else 0):
        column = []
        for i in range(len(quilt)):
            column.append(quilt[i][j])
        result.append(column)
    return result


def turned(quilt: Quilt) -> Quilt:
    """Return the quilt after a quarter turn clockwise."""
    result = []
    for j in range(len(quilt[0]) if quilt else 0):
        column = []
        for i in range(len(quilt) - 1, -1, -1):
            column.append(quilt[i][j])
        result.append(column)
    return result
