# fails: test_seed, test_shrunk, test_shrunk_from_both_sides, test_shrunk_in_the_middle, test_shrunk_through_exception
import random


def texts(rng, alphabet, longest, count):
    for _ in range(count):
        yield "".join(random.choice(alphabet) for _ in range(random.randint(0, longest)))


def counterexample(encode, decode, samples):
    for text in samples:
        try:
            if decode(encode(text)) != text:
                return text
        except Exception:
            return text
    return None
