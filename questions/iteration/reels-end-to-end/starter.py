from collections.abc import Iterable


def trailer(reels: Iterable[Iterable[str]], skip: int, count: int) -> list[str]:
    """Return `count` frames after the first `skip`, counted over all reels end to end."""
    frames = []
    for reel in reels:
        for frame in reel:
            frames.append(frame)
    return frames[skip : skip + count]
