# fails: test_strongest, test_first_of_equals
def any_swarming(hives):
    return any(hive["bees"] > 50_000 for hive in hives)


def all_fed(hives):
    return all(hive["fed"] for hive in hives)


def honey(hives):
    return sum(hive["honey"] for hive in hives)


def strongest(hives):
    return max((hive["bees"] for hive in hives), default=None)
