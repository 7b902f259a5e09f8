# A misspelt name
# verdict: failed, missing-name
# says: The file defines `duoble`, but `double` is asked for \(line 6\)


def duoble(value):
    return value * 2
