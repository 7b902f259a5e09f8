from typing import Any


def label(value: Any) -> str:
    """Return the text of a label for the value; a kind without a label is a TypeError."""
    if isinstance(value, bool):
        return "on loan" if value else "in store"
    if isinstance(value, int):
        return f"{value} cm"
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, (list, tuple)):
        return ", ".join(label(part) for part in value)
    raise TypeError(f"no label for {type(value).__name__}")
