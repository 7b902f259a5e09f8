import codecs
from collections.abc import Iterable, Iterator


def decode_pieces(pieces: Iterable[bytes]) -> Iterator[str]:
    """Yield the text of a UTF-8 stream, piece by piece as it comes."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    for piece in pieces:
        yield decoder.decode(piece)
    yield decoder.decode(b"", final=True)
