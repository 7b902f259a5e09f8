# fails: test_touching, test_overlapping, test_between_bookings, test_any_order, test_nested
def free_times(bookings, opens, closes):
    gaps = []
    free_from = opens
    for start, end in sorted(bookings):
        gaps.append((free_from, start))
        free_from = max(free_from, end)
    return [*gaps, (free_from, closes)]
