from collections.abc import Iterable


def rota(bells: list[str], ringers: list[str]) -> list[str]:
    """Return a numbered line for each bell that has a ringer."""
    lines = []
    for number, (bell, ringer) in enumerate(zip(bells, ringers), 1):
        lines.append(f"{number}. {bell}: {ringer}")
    return lines


def first_absent(ringers: Iterable[str], present: set[str]) -> str:
    """Return the first ringer who is not present, or "nobody"."""
    for ringer in ringers:
        if ringer not in present:
            return ringer
    return "nobody"


def call_down(bells: list[str]) -> str:
    """Return the bells from the last to the first, with commas between."""
    return ", ".join(reversed(bells))
