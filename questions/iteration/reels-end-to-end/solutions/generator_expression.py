from collections.abc import Iterable
from itertools import islice


def trailer(reels: Iterable[Iterable[str]], skip: int, count: int) -> list[str]:
    """Return `count` frames after the first `skip`, counted over all reels end to end."""
    frames = (frame for reel in reels for frame in reel)
    return list(islice(frames, skip, skip + count))
