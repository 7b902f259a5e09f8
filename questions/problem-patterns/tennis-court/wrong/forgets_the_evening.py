# fails: test_outer_gaps, test_overlapping, test_nested, test_no_bookings
def free_times(bookings, opens, closes):
    gaps = []
    free_from = opens
    for start, end in sorted(bookings):
        if start > free_from:
            gaps.append((free_from, start))
        free_from = max(free_from, end)
    return gaps
