# fails: test_fault_while_reading
from itertools import islice


def import_sheets(sheets, read, store, size):
    def label(sheet):
        try:
            return read(sheet)
        except Exception:
            return None

    first = position = store.position()
    remaining = islice(sheets, first, None)
    while batch := list(islice(remaining, size)):
        position += len(batch)
        store.write([(sheet, label(sheet)) for sheet in batch], position)
    return position - first
