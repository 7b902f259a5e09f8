# fails: test_no_hidden_builtins
def summary(baskets):
    list = []
    total = 0
    for basket in baskets:
        weight = sum(basket)
        list.append(weight)
        total += weight
    max = 0
    for weight in list:
        if weight > max:
            max = weight
    return total, max, sorted(list, reverse=True)
