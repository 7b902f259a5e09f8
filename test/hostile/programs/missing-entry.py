# Another name altogether
# verdict: failed, missing-name
# says: The file does not define `double`\.


def frobnicate(value):
    return value * 2
