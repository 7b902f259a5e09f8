# Ignores SIGTERM and every other signal that can be ignored, and never ends
# verdict: failed, timed-out
# says: did not end within 0\.5 s
# tests: number timed-out, word timed-out
import signal

for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}:
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass


def double(value):
    while True:
        pass
