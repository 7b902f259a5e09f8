# fails: test_gate_cannot_be_closed
def water_through(gates, work):
    opened = []
    try:
        for gate in gates:
            gate.open()
            opened.append(gate)
        return work()
    finally:
        for gate in reversed(opened):
            gate.close()
