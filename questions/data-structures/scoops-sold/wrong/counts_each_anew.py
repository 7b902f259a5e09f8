# fails: test_counter, test_no_loops
def favourites(sold, k):
    flavours = dict.fromkeys(sold)
    return sorted(((one, sold.count(one)) for one in flavours), key=lambda pair: -pair[1])[:k]


def missing(order, stock):
    needed = {one: order.count(one) - stock.get(one, 0) for one in order}
    return {one: number for one, number in needed.items() if number > 0}
