# os.abort()
# verdict: failed, crashed
# says: ended by SIGABRT \(it aborted itself\)\. It was at line 9
# tests: number error, word error
import os


def double(value):
    os.abort()
