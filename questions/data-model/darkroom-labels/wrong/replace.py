# fails: test_prefix_inside, test_suffix_inside, test_twice
def label(name):
    return name.replace("scan-", "").replace(".tiff", "")
