# fails: test_nothing_is_grown
def in_groups(text, size=5):
    letters = "".join(filter(str.isalpha, text)).upper()
    result = letters[:size]
    for start in range(size, len(letters), size):
        result += " " + letters[start : start + size]
    return result
