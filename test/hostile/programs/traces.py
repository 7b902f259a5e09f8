# sys.settrace with a function that raises, on a wrong result
# verdict: failed
# says: gave `0`, expected `4`|no tracing
import sys
import threading


def trace(frame, event, argument):
    if frame.f_code.co_name != "double":
        raise RuntimeError("no tracing")
    return trace


def double(value):
    threading.settrace(trace)
    sys.setprofile(trace)
    sys.settrace(trace)
    return 0
