# fails: test_live, test_new_override, test_writes, test_shows_the_next_layer, test_nothing_to_reset
def settings_for(bench, house, site):
    return {**site, **house, **bench}


def reset(settings, name):
    settings.pop(name, None)
