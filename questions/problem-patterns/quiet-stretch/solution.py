def longest_quiet(noise: list[int], limit: int) -> int:
    """Return the number of houses in the longest stretch whose noise is at most `limit` in all."""
    best = start = total = 0
    for end, level in enumerate(noise, start=1):
        total += level
        while total > limit:
            total -= noise[start]
            start += 1
        best = max(best, end - start)
    return best
