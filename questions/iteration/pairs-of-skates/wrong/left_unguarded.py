# fails: test_pairs, test_empty_belt, test_none_is_a_skate, test_generator_as_belt
def pairs(belt):
    belt = iter(belt)
    while True:
        left = next(belt)
        try:
            right = next(belt)
        except StopIteration:
            return
        yield left, right
