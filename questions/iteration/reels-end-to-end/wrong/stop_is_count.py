# fails: test_over_two_reels, test_strings_as_reels, test_no_frame_too_many
from itertools import chain, islice


def trailer(reels, skip, count):
    return list(islice(chain.from_iterable(reels), skip, count))
