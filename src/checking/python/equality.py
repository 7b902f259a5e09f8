"""Equality that an answer cannot talk its way through.

`expected == actual` asks the answer's own class when the expected value does not know it, and a class may
claim to equal anything. A value that the checks expect, made of built-in types, is compared by those types'
own rules, element by element; the answer's `__eq__` is asked only where the checks themselves expect an
object of the answer's class.
"""

import sys

SCALARS = (int, float, complex, bool, str, bytes, bytearray, type(None), range, slice)
_type_of = type
# Py_TPFLAGS_HEAPTYPE: only C can make classes without it.
HEAP_TYPE = 1 << 9
_MISSING = object()
_NEITHER = (_MISSING, _MISSING)


def equal(actual, expected, depth=0):
    """True when `actual` is what the checks expect. Raises what a comparison raises."""
    if actual is expected:
        # Containers hold NaN by identity, as Python's own comparison does.
        return True
    kind = _type_of(expected)
    if depth < 200:
        if kind is list or kind is tuple:
            if not _is(actual, kind):
                return _foreign(actual, expected)
            if kind.__len__(actual) != len(expected):
                return False
            for ours, theirs in zip(expected, kind.__iter__(actual)):
                if not equal(theirs, ours, depth + 1):
                    return False
            return True
        if kind is dict:
            if not _is(actual, dict):
                return _foreign(actual, expected)
            if dict.__len__(actual) != len(expected):
                return False
            ours = {key: (key, value) for key, value in expected.items()}
            for key, value in dict.items(actual):
                key_of_ours, value_of_ours = ours.get(key, _NEITHER)
                if not equal(key, key_of_ours, depth + 1) or not equal(value, value_of_ours, depth + 1):
                    return False
            return True
    if kind in SCALARS:
        if _is(actual, kind):
            return kind.__eq__(expected, actual) is True
        return _foreign(actual, expected)
    if kind in (set, frozenset):
        if not _is(actual, (set, frozenset)):
            return _foreign(actual, expected)
        ours = {item: item for item in expected}
        found = list(set.__iter__(actual) if _is(actual, set) else frozenset.__iter__(actual))
        return len(found) == len(ours) and all(equal(item, ours.get(item, _MISSING), depth + 1) for item in found)
    if _type_of(actual) is kind or _module_of(kind) == "answer":
        return True if actual == expected else False
    # Without Python's second question, which goes to the other side.
    equals = kind.__eq__(expected, actual)
    return _foreign(actual, expected) if equals is NotImplemented else bool(equals)


def _is(value, kind):
    # isinstance() believes __class__, which an object may forge.
    return issubclass(_type_of(value), kind)


def _module_of(kind):
    return type.__dict__["__module__"].__get__(kind)


def of_answer(value):
    """True for an object of a class that the answer made."""
    kind = _type_of(value)
    if not type.__dict__["__flags__"].__get__(kind) & HEAP_TYPE:
        return False
    # A class may lie about the module that it is from, so it is looked for there.
    module = _module_of(kind)
    found = sys.modules.get(module)
    for name in type.__dict__["__qualname__"].__get__(kind).split("."):
        found = getattr(found, name, None)
    return found is not kind or module == "answer"


def _foreign(actual, expected):
    """Whether objects of different types are equal, such as 4 and Decimal(4); no object equals everything."""
    if of_answer(actual):
        return False
    return bool(expected == actual) and not actual == _MISSING


def imposter(actual, expected):
    """True when the answer's object says that it equals `expected` although it is something else."""
    if _module_of(_type_of(expected)) == "answer" or not of_answer(actual):
        return False
    try:
        return bool(actual == expected)
    except BaseException:
        return False
