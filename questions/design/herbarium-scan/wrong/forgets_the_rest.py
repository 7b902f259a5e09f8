# fails: test_batches, test_unreadable, test_goes_on, test_fault_while_reading, test_fault_while_writing, test_takes_no_sheet_too_early
from itertools import islice


def import_sheets(sheets, read, store, size):
    first = position = store.position()
    results = []
    for sheet in islice(sheets, first, None):
        try:
            results.append((sheet, read(sheet)))
        except ValueError:
            results.append((sheet, None))
        if len(results) == size:
            position += size
            store.write(results, position)
            results = []
    return position - first
