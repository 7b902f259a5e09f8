# fails: test_only_the_cut_character_waits
def decode_pieces(pieces):
    kept = b""
    for piece in pieces:
        kept += piece
        try:
            text = kept.decode("utf-8")
        except UnicodeDecodeError:
            continue
        kept = b""
        yield text
    yield kept.decode("utf-8")
