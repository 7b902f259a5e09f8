def duets(singers: list[str]) -> list[tuple[str, str]]:
    """Return each pair of singers once."""
    pairs = []
    for i in range(len(singers)):
        for j in range(i + 1, len(singers)):
            pairs.append((singers[i], singers[j]))
    return pairs


def podiums(singers: list[str]) -> list[tuple[str, str, str]]:
    """Return each way of giving the first three places."""
    ways = []
    for i in range(len(singers)):
        for j in range(len(singers)):
            for k in range(len(singers)):
                if i != j and i != k and j != k:
                    ways.append((singers[i], singers[j], singers[k]))
    return ways


def costumes(hats: list[str], coats: list[str], shoes: list[str]) -> list[tuple[str, str, str]]:
    """Return each outfit of a hat, a coat and shoes."""
    outfits = []
    for hat in hats:
        for coat in coats:
            for pair in shoes:
                outfits.append((hat, coat, pair))
    return outfits
