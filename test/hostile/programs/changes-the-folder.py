# Changes the working folder, the arguments and the umask
# verdict: passed
import os
import sys


def double(value):
    os.chdir("/")
    os.umask(0o777)
    sys.argv = None
    os.environ.clear()
    return value * 2
