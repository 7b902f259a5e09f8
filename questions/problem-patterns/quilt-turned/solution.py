Quilt = list[list[str]]


def mirrored(quilt: Quilt) -> Quilt:
    """Return the quilt with each row from right to left."""
    return [row[::-1] for row in quilt]


def transposed(quilt: Quilt) -> Quilt:
    """Return the quilt with its rows as columns."""
    return [list(column) for column in zip(*quilt)]


def turned(quilt: Quilt) -> Quilt:
    """Return the quilt after a quarter turn clockwise."""
    return transposed(quilt[::-1])
