import os


def tapes(folder):
    """Return all .wav files in the folder and below it, in order of their paths."""
    found = []
    for place, _, names in os.walk(str(folder)):
        for name in names:
            if os.path.splitext(name)[1] == ".wav":
                found.append(place + os.sep + name)
    return sorted(found)


def note_path(tape):
    """Return the path of the note on a tape."""
    folder, name = os.path.split(str(tape))
    return os.path.join(os.path.dirname(folder), "notes", os.path.splitext(name)[0] + ".txt")


def read_note(tape):
    """Return the text of the note on a tape, or an empty text."""
    if os.path.exists(note_path(tape)):
        file = open(note_path(tape))
        return file.read()
    return ""
