# os._exit(0) at import
# verdict: failed, exited
# says: ended Python itself, with exit code 0, before the tests were done
import os

os._exit(0)
