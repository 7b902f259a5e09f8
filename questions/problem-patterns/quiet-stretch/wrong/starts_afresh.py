# fails: test_rest_of_the_window
def longest_quiet(noise, limit):
    best = total = length = 0
    for level in noise:
        total, length = total + level, length + 1
        if total > limit:
            total, length = (level, 1) if level <= limit else (0, 0)
        best = max(best, length)
    return best
