# fails: test_keyword_order, test_list, test_list_as_keyword, test_arguments_of_an_unhashable_call
import functools


def memoise(function):
    return functools.cache(function)
