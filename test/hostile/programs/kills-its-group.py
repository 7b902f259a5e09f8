# Kills its whole process group
# verdict: failed, crashed
# says: ended by SIGKILL
# tests: number error, word error
import os


def double(value):
    os.killpg(os.getpgid(0), 9)
