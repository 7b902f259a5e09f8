# fails: test_cut_off_end
import codecs


def decode_pieces(pieces):
    decoder = codecs.getincrementaldecoder("utf-8")()
    for piece in pieces:
        yield decoder.decode(piece)
