# fails: test_not_on_the_list, test_dict_tools
def price_of(prices, bread):
    return prices.setdefault(bread, 0)


def with_offers(prices, offers):
    return prices | offers


def up_to(prices, limit):
    return {bread: cents for bread, cents in prices.items() if cents <= limit}
