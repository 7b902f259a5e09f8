# fails: test_tapes, test_no_note
from pathlib import Path


def tapes(folder):
    return sorted(path for path in folder.rglob("*") if ".wav" in path.name)


def note_path(tape):
    return tape.parent.with_name("notes") / tape.with_suffix(".txt").name


def read_note(tape):
    return note_path(tape).read_text(encoding="utf-8")
