import ast
import csv
import io
import tempfile
import unittest
import warnings
from pathlib import Path

import drill
from answer import export, load


class CheckExchange(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = str(Path(folder.name) / "seeds.csv")

    def there_and_back(self, *offers):
        export(self.path, list(offers))
        return load(self.path)

    def test_plain(self):
        """plain offers come back, in order"""
        offers = [("bean", "early"), ("pea", "")]
        self.assertEqual(self.there_and_back(*offers), offers, "The list of tuples should come back as it was.")

    def test_commas(self):
        """a comma in a note comes back"""
        offer = ("bean", "climbs, needs a pole")
        self.assertEqual(self.there_and_back(offer), [offer], "The comma in the note is taken for a border of fields.")

    def test_quotation_marks(self):
        """quotation marks come back"""
        offer = ("pea", 'called "the giant", sweet')
        self.assertEqual(self.there_and_back(offer), [offer], "Quotation marks in a field have to be doubled.")

    def test_line_breaks(self):
        """line breaks in a note come back as they were"""
        offer = ("leek", "sow in May\r\nthin out in June\nharvest")
        self.assertEqual(
            self.there_and_back(offer), [offer], "The note's line breaks ended the row, or were changed when it was read."
        )

    def test_file_is_csv(self):
        """the file is plain CSV, for other programs"""
        export(self.path, [("bean", "climbs, needs a pole")])
        text = Path(self.path).read_bytes().decode()
        rows = list(csv.reader(io.StringIO(text, newline="")))
        self.assertEqual(
            rows, [["bean", "climbs, needs a pole"]], "Other programs expect commas, and quoted fields where needed."
        )

    def test_file_is_utf8(self):
        """the file is UTF-8"""
        export(self.path, [("püree pea", "mild")])
        self.assertIn("püree pea".encode(), Path(self.path).read_bytes(), "The file should be UTF-8.")


class CheckOpening(unittest.TestCase):
    def test_encoding_and_newline(self):
        """open says encoding and newline, for reading and for writing"""
        opened = [
            {keyword.arg for keyword in node.keywords}
            for node in ast.walk(drill.tree())
            if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == "open"
        ]
        for keywords in opened:
            self.assertIn("encoding", keywords, "Without `encoding`, each computer takes its own, and umlauts are lost.")
            self.assertIn("newline", keywords, 'Without newline="", Windows gets an empty row after each row.')

    def test_closed(self):
        """both functions close their file"""
        with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            path = str(Path(folder) / "seeds.csv")
            export(path, [("bean", "early")])
            load(path)
        unclosed = [str(warning.message) for warning in caught if warning.category is ResourceWarning]
        self.assertEqual(len(unclosed), 0, "A file was left to be closed by chance; use `with`.")
