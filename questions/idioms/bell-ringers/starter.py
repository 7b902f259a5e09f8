from collections.abc import Iterable


def rota(bells: list[str], ringers: list[str]) -> list[str]:
    """Return a numbered line for each bell that has a ringer."""
    lines = []
    for i in range(min(len(bells), len(ringers))):
        lines.append(str(i + 1) + ". " + bells[i] + ": " + ringers[i])
    return lines


def first_absent(ringers: Iterable[str], present: set[str]) -> str:
    """Return the first ringer who is not present, or "nobody"."""
    names = list(ringers)
    found = "nobody"
    i = 0
    while i < len(names) and found == "nobody":
        if not names[i] in present:
            found = names[i]
        i += 1
    return found


def call_down(bells: list[str]) -> str:
    """Return the bells from the last to the first, with commas between."""
    text = ""
    for i in range(len(bells) - 1, -1, -1):
        text += bells[i]
        if i > 0:
            text += ", "
    return text
