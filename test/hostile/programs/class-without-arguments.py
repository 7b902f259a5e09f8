# A class that takes no arguments where a function is wanted
# verdict: failed
# says: takes no arguments.*Your class is `double\(\)`
# tests: number error, word error


class double:
    value = 4
