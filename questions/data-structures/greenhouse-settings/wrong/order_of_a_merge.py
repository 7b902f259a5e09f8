# fails: test_overrides, test_live, test_new_override, test_writes
from collections import ChainMap


def settings_for(bench, house, site):
    return ChainMap(site, house, bench)


def reset(settings, name):
    settings.maps[-1].pop(name, None)
