# fails: test_no_prefix, test_no_suffix, test_prefix_inside, test_suffix_inside
def label(name):
    return name[5:-5]
