# fails: test_nobody_is_changed, test_dict_tools
def price_of(prices, bread):
    return prices.get(bread, 0)


def with_offers(prices, offers):
    prices.update(offers)
    return prices


def up_to(prices, limit):
    return {bread: cents for bread, cents in prices.items() if cents <= limit}
