# Exceptions that are each other's cause
# verdict: failed
# says: raised ValueError: one
# tests: number error, word error


def double(value):
    first, second = ValueError("one"), KeyError("two")
    first.__cause__, second.__cause__ = second, first
    raise first
