# fails: test_one_pass
def longest_quiet(noise, limit):
    best = 0
    for start in range(len(noise)):
        for end in range(start + 1, len(noise) + 1):
            if sum(noise[start:end]) <= limit:
                best = max(best, end - start)
    return best
