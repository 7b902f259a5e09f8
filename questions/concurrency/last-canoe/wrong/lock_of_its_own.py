# fails: test_rival_takes_the_last, test_rival_takes_the_first, test_equal_names
import threading

LOCK = threading.Lock()


def rent(rack):
    with LOCK:
        return rack.popleft() if rack else None
