# fails: test_groups_of_five, test_full_groups, test_other_sizes
def in_groups(text, size=5):
    letters = "".join(filter(str.isalpha, text)).upper()
    return "".join(letters[start : start + size] + " " for start in range(0, len(letters), size))
