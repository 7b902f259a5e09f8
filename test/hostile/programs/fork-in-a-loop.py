# Starts a hundred children that stay
# verdict: failed, crashed
# says: started too many processes
# limits: testSeconds 2, checkSeconds 4
import os
import time

for _ in range(100):
    if os.fork() == 0:
        time.sleep(60)
        os._exit(0)
time.sleep(60)


def double(value):
    return value * 2
