import ast
import tempfile
import unittest
from pathlib import Path

import drill
from answer import note_path, read_note, tapes


class CheckFiles(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.year = Path(holder.name) / "1974"
        self.folder = self.year / "tapes"
        (self.folder / "b-side").mkdir(parents=True)
        (self.year / "notes").mkdir()
        for name in ("storm.wav", "b-side/rain.wav", "storm.txt", "march.wav", "index.wav.old"):
            (self.folder / name).touch()

    def test_tapes(self):
        """all .wav files, also further down, and nothing else"""
        found = [str(Path(tape).relative_to(self.folder).as_posix()) for tape in tapes(self.folder)]
        self.assertEqual(
            found, ["b-side/rain.wav", "march.wav", "storm.wav"], "Three tapes, one of them in a folder below, sorted."
        )

    def test_tapes_are_paths(self):
        """tapes gives a list of Path objects"""
        self.assertEqual(
            tapes(self.folder)[-1:], [self.folder / "storm.wav"], "A list of `Path` objects, and no pieces of text."
        )

    def test_read_note(self):
        """the text of a note, as UTF-8"""
        (self.year / "notes" / "storm.txt").write_bytes("Sturm über Föhr\n".encode())
        self.assertEqual(
            read_note(self.folder / "storm.wav"), "Sturm über Föhr\n", "The note should come back as it was written."
        )

    def test_no_note(self):
        """no note gives an empty text"""
        self.assertEqual(read_note(self.folder / "march.wav"), "", "There is no note on this tape.")


class CheckNotePath(unittest.TestCase):
    def test_note_path(self):
        """the note is in the folder beside"""
        self.assertEqual(
            note_path(Path("1974/tapes/storm.wav")),
            Path("1974/notes/storm.txt"),
            "`notes` lies beside the tape's folder, and the result is a `Path`.",
        )

    def test_dots_in_the_name(self):
        """only the last suffix is exchanged"""
        self.assertEqual(
            note_path(Path("1974/tapes/storm.2.wav")),
            Path("1974/notes/storm.2.txt"),
            "The name has a dot of its own, which belongs to it.",
        )

    def test_folder_name_in_the_path(self):
        """another folder called tapes stays as it is"""
        self.assertEqual(
            note_path(Path("tapes/74/tapes/tapes.wav")),
            Path("tapes/74/notes/tapes.txt"),
            "Only the tape's own folder is exchanged for `notes`.",
        )


class CheckStyle(unittest.TestCase):
    def test_no_os(self):
        """the file does without os"""
        imported = {
            (getattr(node, "module", None) or alias.name).split(".")[0]
            for node in ast.walk(drill.tree())
            if isinstance(node, (ast.Import, ast.ImportFrom))
            for alias in node.names
        }
        self.assertNotIn("os", imported, "`Path` has a method for each of these.")

    def test_encoding(self):
        """the encoding is given"""
        readings = [
            node
            for node in ast.walk(drill.tree())
            if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in ("read_text", "open")
        ]
        given = ["utf-8" in ast.unparse(node).lower().replace("utf8", "utf-8") for node in readings]
        self.assertNotIn(False, given, "Without `encoding` each machine reads with its own.")
