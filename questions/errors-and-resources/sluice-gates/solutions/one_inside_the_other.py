from collections.abc import Callable, Iterable
from typing import Any


def water_through(gates: Iterable[Any], work: Callable[[], Any]) -> Any:
    """Open the gates in order, call `work`, close the gates in reverse, and return what `work` gave."""
    gates = list(gates)
    if not gates:
        return work()
    first, *others = gates
    first.open()
    try:
        return water_through(others, work)
    finally:
        first.close()
