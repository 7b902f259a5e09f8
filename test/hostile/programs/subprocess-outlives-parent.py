# A subprocess that outlives its parent
# verdict: passed
import subprocess
import sys


def double(value):
    subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    return value * 2
