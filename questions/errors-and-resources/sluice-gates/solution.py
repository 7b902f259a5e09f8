from collections.abc import Callable, Iterable
from contextlib import ExitStack
from typing import Any


def water_through(gates: Iterable[Any], work: Callable[[], Any]) -> Any:
    """Open the gates in order, call `work`, close the gates in reverse, and return what `work` gave."""
    with ExitStack() as stack:
        for gate in gates:
            gate.open()
            stack.callback(gate.close)
        return work()
