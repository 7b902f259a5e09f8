from collections.abc import Iterable


def rota(bells: list[str], ringers: list[str]) -> list[str]:
    """Return a numbered line for each bell that has a ringer."""
    return [f"{number}. {bell}: {ringer}" for number, (bell, ringer) in enumerate(zip(bells, ringers), start=1)]


def first_absent(ringers: Iterable[str], present: set[str]) -> str:
    """Return the first ringer who is not present, or "nobody"."""
    return next((ringer for ringer in ringers if ringer not in present), "nobody")


def call_down(bells: list[str]) -> str:
    """Return the bells from the last to the first, with commas between."""
    return ", ".join(reversed(bells))
