from pathlib import Path


def tapes(folder: Path) -> list[Path]:
    """Return all .wav files in the folder and below it, in order of their paths."""
    return sorted(folder.rglob("*.wav"))


def note_path(tape: Path) -> Path:
    """Return the path of the note on a tape."""
    return tape.parent.parent / "notes" / tape.with_suffix(".txt").name


def read_note(tape: Path) -> str:
    """Return the text of the note on a tape, or an empty text."""
    note = note_path(tape)
    return note.read_text(encoding="utf-8") if note.exists() else ""
