# fails: test_gate_cannot_be_opened
from contextlib import ExitStack


def water_through(gates, work):
    with ExitStack() as stack:
        for gate in gates:
            stack.callback(gate.close)
            gate.open()
        return work()
