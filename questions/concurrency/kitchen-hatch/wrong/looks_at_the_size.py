# fails: test_rival_fills_the_hatch, test_rival_empties_the_hatch, test_jammed_hatch
def offer(hatch, order):
    if hatch.qsize() < hatch.maxsize:
        hatch.put(order)
        return True
    return False


def next_order(hatch):
    if hatch.qsize():
        return hatch.get()
    return None
