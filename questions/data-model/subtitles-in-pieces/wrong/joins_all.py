# fails: test_comes_at_once
def decode_pieces(pieces):
    yield b"".join(pieces).decode("utf-8")
