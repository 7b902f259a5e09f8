import codecs
from collections.abc import Iterable, Iterator


def decode_pieces(pieces: Iterable[bytes]) -> Iterator[str]:
    """Yield the text of a UTF-8 stream, piece by piece as it comes."""
    return codecs.iterdecode(pieces, "utf-8")
