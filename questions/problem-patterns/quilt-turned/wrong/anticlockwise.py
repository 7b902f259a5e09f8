# fails: test_turned
def mirrored(quilt):
    return [row[::-1] for row in quilt]


def transposed(quilt):
    return [list(column) for column in zip(*quilt)]


def turned(quilt):
    return transposed(quilt)[::-1]
