import unittest

from answer import import_sheets

SHEETS = [f"sheet {number}" for number in range(10)]


class Store:
    """Keeps what is written; raises OSError instead of the given write."""

    def __init__(self, stored=(), fails_at=None):
        self.labels = list(stored)
        self.writes = []
        self.fails_at = fails_at

    def position(self):
        return len(self.labels)

    def write(self, results, position):
        if len(self.writes) == self.fails_at:
            self.fails_at = None
            raise OSError("the disk is full")
        results = list(results)
        self.writes.append((len(results), position))
        self.labels.extend(results)


class Reader:
    """Reads labels, and notes which; raises the error given for a sheet, once."""

    def __init__(self, **errors):
        self.errors = {name.replace("_", " "): error for name, error in errors.items()}
        self.sheets = []

    def __call__(self, sheet):
        self.sheets.append(sheet)
        if sheet in self.errors:
            raise self.errors.pop(sheet)
        return sheet.upper()


def labels(first, last):
    return [(sheet, sheet.upper()) for sheet in SHEETS[first:last]]


class CheckRun(unittest.TestCase):
    def test_batches(self):
        """sheets are written in batches, with the position after each"""
        store = Store()
        number = import_sheets(iter(SHEETS), Reader(), store, 4)
        self.assertEqual(
            (number, store.writes), (10, [(4, 4), (4, 8), (2, 10)]), "Batches of 4, 4 and 2; the position counts all."
        )
        self.assertEqual(store.labels, labels(0, 10), "Each sheet with its label, in order.")

    def test_full_batches(self):
        """an empty batch is not written"""
        store = Store()
        import_sheets(iter(SHEETS[:6]), Reader(), store, 3)
        self.assertEqual(store.writes, [(3, 3), (3, 6)], "Six sheets are two batches of three, and no third one.")

    def test_unreadable(self):
        """an unreadable label is None, and the import goes on"""
        store = Store()
        import_sheets(iter(SHEETS[:3]), Reader(sheet_1=ValueError("a stain")), store, 2)
        self.assertEqual(
            store.labels,
            [("sheet 0", "SHEET 0"), ("sheet 1", None), ("sheet 2", "SHEET 2")],
            "The stained sheet is on record, without a label, and keeps its place.",
        )

    def test_takes_no_sheet_too_early(self):
        """no sheet is taken before its batch is due"""
        taken = []
        seen = []
        store = Store()
        keep, store.write = store.write, lambda results, position: (seen.append(len(taken)), keep(results, position))
        import_sheets((taken.append(sheet) or sheet for sheet in SHEETS), Reader(), store, 4)
        self.assertEqual(seen, [4, 8, 10], "At each write, only the sheets up to it should have been taken.")


class CheckRestart(unittest.TestCase):
    def test_goes_on(self):
        """a run goes on behind what is stored"""
        store, read = Store(stored=labels(0, 5)), Reader()
        number = import_sheets(iter(SHEETS), read, store, 4)
        self.assertEqual(
            (number, store.writes, read.sheets),
            (5, [(4, 9), (1, 10)], SHEETS[5:]),
            "The first five are stored: they are not read again, not counted, and the position goes on from 5.",
        )

    def test_nothing_left(self):
        """when all is stored, nothing is done"""
        store = Store(stored=labels(0, 10))
        self.assertEqual(
            (import_sheets(iter(SHEETS), Reader(), store, 4), store.writes), (0, []), "There is no sheet left to store."
        )

    def test_fault_while_reading(self):
        """after a fault of the machine, a second run makes it complete"""
        store, read = Store(), Reader(sheet_6=RuntimeError("no camera"))
        with self.assertRaises(RuntimeError, msg="Without a camera the run has to stop and say so."):
            import_sheets(iter(SHEETS), read, store, 4)
        self.assertEqual(
            store.labels, labels(0, 4),
            "The first batch was complete and should be stored; no part of the second.",
        )
        import_sheets(iter(SHEETS), read, store, 4)
        self.assertEqual(store.labels, labels(0, 10), "Every sheet once: none twice and none missing.")

    def test_fault_while_writing(self):
        """after a failed write, a second run makes it complete"""
        store = Store(fails_at=1)
        with self.assertRaises(OSError, msg="A write that failed has to come out."):
            import_sheets(iter(SHEETS), Reader(), store, 4)
        import_sheets(iter(SHEETS), Reader(), store, 4)
        self.assertEqual(store.labels, labels(0, 10), "Every sheet once: the batch that was not written is read again.")
