def free_times(bookings: list[tuple[int, int]], opens: int, closes: int) -> list[tuple[int, int]]:
    """Return the times between opening and closing at which nobody has booked, in order."""
    ordered = sorted(bookings)
    return [(end, start) for (_, end), (start, _) in zip(ordered, ordered[1:])]
