from functools import singledispatch
from typing import Any


@singledispatch
def label(value: Any) -> str:
    """Return the text of a label for the value; a kind without a label is a TypeError."""
    raise TypeError(f"no label for {type(value).__name__}")


def label_of_parts(value: list | tuple) -> str:
    return ", ".join(map(label, value))


label.register(list, label_of_parts)
label.register(tuple, label_of_parts)
label.register(str, str.strip)
label.register(int, "{} cm".format)
label.register(bool, lambda value: "on loan" if value else "in store")
