# A subprocess in a session of its own and with an empty environment
# verdict: passed
import subprocess
import sys


def double(value):
    subprocess.Popen(
        [sys.executable, "-c", "import time; time.sleep(61)", __file__],
        env={},
        start_new_session=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return value * 2
