# fails: test_no_reel_too_many
from itertools import chain, islice


def trailer(reels, skip, count):
    return list(islice(chain(*reels), skip, skip + count))
