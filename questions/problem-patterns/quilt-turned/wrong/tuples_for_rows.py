# fails: test_transposed, test_turned, test_four_turns
def mirrored(quilt):
    return [row[::-1] for row in quilt]


def transposed(quilt):
    return list(zip(*quilt))


def turned(quilt):
    return list(zip(*quilt[::-1]))
