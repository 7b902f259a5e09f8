# fails: test_inside, test_several_have_to_go, test_too_loud, test_silent_houses, test_one_pass
def longest_quiet(noise, limit):
    best = start = total = 0
    for end, level in enumerate(noise, start=1):
        total += level
        best = max(best, end - start)
        while total > limit:
            total -= noise[start]
            start += 1
    return best
