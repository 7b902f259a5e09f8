# fails: test_exception, test_shrunk_through_exception, test_lengths, test_repeated_characters, test_shrunk, test_samples_are_enough
def texts(rng, alphabet, longest, count):
    for _ in range(count):
        length = rng.randint(1, min(longest, len(alphabet)))
        yield "".join(rng.sample(alphabet, length))


def counterexample(encode, decode, samples):
    def fails(text):
        return decode(encode(text)) != text

    for text in samples:
        if fails(text):
            i = 0
            while i < len(text):
                shorter = text[:i] + text[i + 1 :]
                if fails(shorter):
                    text, i = shorter, 0
                else:
                    i += 1
            return text
    return None
