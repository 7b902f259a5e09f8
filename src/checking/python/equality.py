"""Equality that an answer cannot talk its way through.

`expected == actual` asks the answer's own class when the expected value does not know it, and a class may
claim to equal anything. A value that the checks expect, made of built-in types, is compared by those types'
own rules, element by element; the answer's `__eq__` is asked only where the checks themselves expect an
object of the answer's class.
"""

SCALARS = (int, float, complex, bool, str, bytes, bytearray, type(None), range, slice)
_type_of = type
_MISSING = object()


def equal(actual, expected, answer_names=("answer",), depth=0):
    """True when `actual` is what the checks expect. Raises what a comparison raises."""
    if actual is expected:
        # Containers hold NaN by identity, as Python's own comparison does.
        return True
    kind = _type_of(expected)
    if depth < 200:
        if kind is list or kind is tuple:
            if not _is(actual, kind):
                return _foreign(actual, expected, answer_names)
            if kind.__len__(actual) != len(expected):
                return False
            for ours, theirs in zip(expected, kind.__iter__(actual)):
                if not equal(theirs, ours, answer_names, depth + 1):
                    return False
            return True
        if kind is dict:
            if not _is(actual, dict):
                return _foreign(actual, expected, answer_names)
            if dict.__len__(actual) != len(expected):
                return False
            for key, ours in expected.items():
                theirs = dict.get(actual, key, _MISSING)
                if theirs is _MISSING or not equal(theirs, ours, answer_names, depth + 1):
                    return False
            return True
    if kind in SCALARS:
        if _is(actual, kind):
            return kind.__eq__(expected, actual) is True
        return _foreign(actual, expected, answer_names)
    if kind in (set, frozenset):
        if _is(actual, (set, frozenset)):
            found = _plain_set(actual)
            strangers = any(_of_answer(item, answer_names) for item in found)
            ours = any(_of_answer(item, answer_names) for item in expected)
            return (ours or not strangers) and found == expected
        return _foreign(actual, expected, answer_names)
    return True if actual == expected else False


def _plain_set(value):
    return frozenset(set.__iter__(value) if issubclass(_type_of(value), set) else frozenset.__iter__(value))


def _is(value, kind):
    # isinstance() believes __class__, which an object may forge.
    return issubclass(_type_of(value), kind)


def _of_answer(value, answer_names):
    return getattr(_type_of(value), "__module__", None) in answer_names


def _foreign(actual, expected, answer_names):
    if _of_answer(actual, answer_names):
        return False
    return True if expected == actual else False


def imposter(actual, expected):
    """True when the answer's object says that it equals `expected` although it is something else."""
    if not _of_answer(actual, ("answer",)) or _of_answer(expected, ("answer",)):
        return False
    try:
        return bool(actual == expected)
    except BaseException:
        return False
