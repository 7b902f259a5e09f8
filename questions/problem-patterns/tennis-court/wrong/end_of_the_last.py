# fails: test_nested
def free_times(bookings, opens, closes):
    gaps = []
    free_from = opens
    for start, end in sorted(bookings):
        if start > free_from:
            gaps.append((free_from, start))
        free_from = end
    if free_from < closes:
        gaps.append((free_from, closes))
    return gaps
