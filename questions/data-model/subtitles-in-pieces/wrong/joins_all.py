# fails: test_comes_at_once, test_only_the_cut_character_waits
def decode_pieces(pieces):
    yield b"".join(pieces).decode("utf-8")
