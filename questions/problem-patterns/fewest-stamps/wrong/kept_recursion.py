# fails: test_large_postage
from functools import cache


def fewest_stamps(values, postage):
    @cache
    def fewest(amount):
        if amount == 0:
            return 0
        before = [fewest(amount - value) for value in values if value <= amount]
        return min((number + 1 for number in before if number is not None), default=None)

    return fewest(postage)
