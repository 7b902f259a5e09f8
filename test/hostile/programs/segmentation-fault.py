# A real segmentation fault
# verdict: failed, crashed
# says: ended by SIGSEGV \(it touched memory that is not its own\)\. It was at line 9: `ctypes\.string_at\(0\)`
# tests: number error, word error
import ctypes


def double(value):
    ctypes.string_at(0)
