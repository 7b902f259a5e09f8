from collections.abc import Iterable, Iterator


def decode_pieces(pieces: Iterable[bytes]) -> Iterator[str]:
    """Yield the text of a UTF-8 stream, piece by piece as it comes."""
    for piece in pieces:
        yield piece.decode("utf-8")
