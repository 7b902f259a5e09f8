# fails: test_nothing_to_reset
from collections import ChainMap


def settings_for(bench, house, site):
    return ChainMap(bench, house, site)


def reset(settings, name):
    del settings[name]
