# fails: test_order, test_work_fails, test_gate_cannot_be_opened, test_gate_cannot_be_closed
def water_through(gates, work):
    opened = []
    try:
        for gate in gates:
            gate.open()
            opened.append(gate)
        return work()
    finally:
        for gate in opened:
            gate.close()
