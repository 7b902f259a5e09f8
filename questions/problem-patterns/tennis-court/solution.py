def free_times(bookings: list[tuple[int, int]], opens: int, closes: int) -> list[tuple[int, int]]:
    """Return the times between opening and closing at which nobody has booked, in order."""
    gaps = []
    free_from = opens
    for start, end in [*sorted(bookings), (closes, closes)]:
        if start > free_from:
            gaps.append((free_from, start))
        free_from = max(free_from, end)
    return gaps
