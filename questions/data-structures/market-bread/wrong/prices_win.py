# fails: test_offers
def price_of(prices, bread):
    return prices.get(bread, 0)


def with_offers(prices, offers):
    return offers | prices


def up_to(prices, limit):
    return {bread: cents for bread, cents in prices.items() if cents <= limit}
