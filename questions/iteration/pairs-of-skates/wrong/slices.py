# fails: test_generator_as_belt, test_takes_no_more_than_needed, test_errors_of_the_belt
def pairs(belt):
    for left, right in zip(belt[::2], belt[1::2]):
        yield left, right
