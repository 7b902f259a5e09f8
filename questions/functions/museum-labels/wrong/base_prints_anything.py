# fails: test_unknown_kind
from functools import singledispatch


@singledispatch
def label(value):
    return str(value)


@label.register
def _(value: bool):
    return "on loan" if value else "in store"


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
