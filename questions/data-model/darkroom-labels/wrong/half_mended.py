# fails: test_letters_of_the_suffix, test_no_suffix, test_twice
def label(name):
    return name.removeprefix("scan-").rstrip(".tiff")
