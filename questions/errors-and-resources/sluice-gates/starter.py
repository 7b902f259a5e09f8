from collections.abc import Callable, Iterable
from typing import Any


def water_through(gates: Iterable[Any], work: Callable[[], Any]) -> Any:
    """Open the gates in order, call `work`, close the gates in reverse, and return what `work` gave."""
    opened = []
    for gate in gates:
        gate.open()
        opened.append(gate)
    try:
        return work()
    finally:
        for gate in opened:
            gate.close()
