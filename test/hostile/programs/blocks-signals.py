# Blocks every signal, and never ends
# verdict: failed, timed-out
# says: did not end within 0\.5 s
# tests: number timed-out, word timed-out
import signal


def double(value):
    signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    while True:
        pass
