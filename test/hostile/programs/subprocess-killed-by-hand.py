# Ends with os._exit while a subprocess in a session of its own still runs
# verdict: failed, exited
# limits: testSeconds 3, checkSeconds 6
import os
import subprocess
import sys


def double(value):
    subprocess.Popen([sys.executable, "-c", "import time; time.sleep(62)"], start_new_session=True)
    os._exit(0)
