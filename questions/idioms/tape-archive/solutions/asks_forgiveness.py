from pathlib import Path


def tapes(folder: Path) -> list[Path]:
    """Return all .wav files in the folder and below it, in order of their paths."""
    return sorted(folder.glob("**/*.wav"))


def note_path(tape: Path) -> Path:
    """Return the path of the note on a tape."""
    return tape.parent.parent / "notes" / f"{tape.stem}.txt"


def read_note(tape: Path) -> str:
    """Return the text of the note on a tape, or an empty text."""
    try:
        return note_path(tape).read_text("utf-8")
    except FileNotFoundError:
        return ""
