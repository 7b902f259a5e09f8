def longest_quiet(noise: list[int], limit: int) -> int:
    """Return the number of houses in the longest stretch whose noise is at most `limit` in all."""
    best = 0
    for start in range(len(noise)):
        for end in range(start, len(noise)):
            if sum(noise[start:end]) <= limit:
                best = max(best, end - start)
    return best
