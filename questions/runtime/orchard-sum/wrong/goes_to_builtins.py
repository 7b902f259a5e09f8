# fails: test_no_baskets, test_no_hidden_builtins
import builtins


def summary(baskets):
    list = [builtins.sum(basket) for basket in baskets]
    sum = builtins.sum(list)
    max = builtins.max(list)
    return sum, max, sorted(list, reverse=True)
