# fails: test_shrunk, test_shrunk_from_both_sides, test_shrunk_in_the_middle
def texts(rng, alphabet, longest, count):
    for _ in range(count):
        yield "".join(rng.choice(alphabet) for _ in range(rng.randrange(longest + 1)))


def counterexample(encode, decode, samples):
    def fails(text):
        try:
            return decode(encode(text)) != text
        except Exception:
            return True

    for text in samples:
        if fails(text):
            while text and fails(text[:-1]):
                text = text[:-1]
            return text
    return None
