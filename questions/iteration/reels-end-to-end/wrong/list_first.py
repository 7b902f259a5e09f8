# fails: test_no_frame_too_many, test_no_reel_too_many
from itertools import chain, islice


def trailer(reels, skip, count):
    frames = list(chain.from_iterable(reels))
    return list(islice(frames, skip, skip + count))
