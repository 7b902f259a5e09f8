# fails: test_goes_on, test_nothing_left, test_fault_while_reading, test_fault_while_writing
from itertools import islice


def import_sheets(sheets, read, store, size):
    sheets, position = iter(sheets), 0
    while batch := list(islice(sheets, size)):
        results = []
        for sheet in batch:
            try:
                results.append((sheet, read(sheet)))
            except ValueError:
                results.append((sheet, None))
        position += len(batch)
        store.write(results, position)
    return position
