# fails: test_dots_in_the_name, test_encoding
from pathlib import Path


def tapes(folder):
    return sorted(Path(folder).rglob("*.wav"))


def note_path(tape):
    return tape.parent.parent / "notes" / (tape.name.split(".")[0] + ".txt")


def read_note(tape):
    note = note_path(tape)
    return note.read_text() if note.exists() else ""
