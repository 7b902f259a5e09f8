# fails: test_not_utf8, test_cut_off_end, test_only_the_cut_character_waits
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
