from collections.abc import Iterable
from itertools import chain, islice


def trailer(reels: Iterable[Iterable[str]], skip: int, count: int) -> list[str]:
    """Return `count` frames after the first `skip`, counted over all reels end to end."""
    return list(islice(chain.from_iterable(reels), skip, skip + count))
