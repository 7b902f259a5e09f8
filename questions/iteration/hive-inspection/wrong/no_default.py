# fails: test_no_hives
def any_swarming(hives):
    return any(hive["bees"] > 50_000 for hive in hives)


def all_fed(hives):
    return all(hive["fed"] for hive in hives)


def honey(hives):
    return sum(hive["honey"] for hive in hives)


def strongest(hives):
    return max(hives, key=lambda hive: hive["bees"])
