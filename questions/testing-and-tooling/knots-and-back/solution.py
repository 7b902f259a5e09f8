from collections.abc import Callable, Iterable, Iterator
from random import Random


def texts(rng: Random, alphabet: str, longest: int, count: int) -> Iterator[str]:
    """Yield `count` random texts of 0 to `longest` characters of the alphabet."""
    for _ in range(count):
        yield "".join(rng.choices(alphabet, k=rng.randint(0, longest)))


def counterexample(
    encode: Callable[[str], str], decode: Callable[[str], str], samples: Iterable[str]
) -> str | None:
    """Return a smallest text that does not come back, found by way of the samples, or None."""

    def fails(text: str) -> bool:
        try:
            return decode(encode(text)) != text
        except Exception:
            return True

    for text in samples:
        if fails(text):
            return shrunk(fails, text)
    return None


def shrunk(fails: Callable[[str], bool], text: str) -> str:
    """Drop characters from a text that fails, as long as it goes on failing."""
    for i in range(len(text)):
        shorter = text[:i] + text[i + 1 :]
        if fails(shorter):
            return shrunk(fails, shorter)
    return text
