# fails: test_cut_character, test_single_bytes, test_not_utf8, test_cut_off_end
def decode_pieces(pieces):
    for piece in pieces:
        yield piece.decode("utf-8", errors="ignore")
