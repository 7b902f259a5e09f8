# fails: test_rival_takes_the_last
import threading

LOCK = threading.Lock()


def rent(rack):
    with LOCK:
        return rack.popleft() if rack else None
