# fails: test_truth_values, test_parts
from functools import singledispatch


@singledispatch
def label(value):
    raise TypeError(f"no label for {type(value).__name__}")


@label.register
def _(value: int):
    return f"{value} cm"


@label.register
def _(value: str):
    return value.strip()


@label.register(list)
@label.register(tuple)
def _(value):
    return ", ".join(label(part) for part in value)
