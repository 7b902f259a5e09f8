# fails: test_tapes, test_tapes_are_paths, test_folder_name_in_the_path
from pathlib import Path


def tapes(folder):
    return sorted(folder.glob("*.wav"), reverse=True)


def note_path(tape):
    return Path(str(tape).replace("tapes", "notes")).with_suffix(".txt")


def read_note(tape):
    try:
        return note_path(tape).read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""
