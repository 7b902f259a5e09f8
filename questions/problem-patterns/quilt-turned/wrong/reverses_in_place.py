# fails: test_quilt_is_kept
def mirrored(quilt):
    for row in quilt:
        row.reverse()
    return [list(row) for row in quilt]


def transposed(quilt):
    return [list(column) for column in zip(*quilt)]


def turned(quilt):
    return transposed(quilt[::-1])
