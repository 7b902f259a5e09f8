from functools import singledispatch
from typing import Any


@singledispatch
def label(value: Any) -> str:
    """Return the text of a label for the value; a kind without a label is a TypeError."""
    raise TypeError(f"no label for {type(value).__name__}")


@label.register
def _(value: bool) -> str:
    return "on loan" if value else "in store"


@label.register
def _(value: int) -> str:
    return f"{value} cm"


@label.register
def _(value: str) -> str:
    return value.strip()


@label.register(list)
@label.register(tuple)
def _(value: list | tuple) -> str:
    return ", ".join(label(part) for part in value)
