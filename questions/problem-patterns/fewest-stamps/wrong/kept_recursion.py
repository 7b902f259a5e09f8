# fails: test_large_postage
def fewest_stamps(values, postage, known=None):
    known = {0: 0} if known is None else known
    if postage not in known:
        best = None
        for value in values:
            if value <= postage:
                number = fewest_stamps(values, postage - value, known)
                if number is not None and (best is None or number + 1 < best):
                    best = number + 1
        known[postage] = best
    return known[postage]
