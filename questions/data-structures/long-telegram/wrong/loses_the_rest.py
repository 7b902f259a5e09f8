# fails: test_groups_of_five, test_full_groups, test_other_sizes
def in_groups(text, size=5):
    letters = [character.upper() for character in text if character.isalpha()]
    return " ".join("".join(letters[n * size : (n + 1) * size]) for n in range(len(letters) // size))
