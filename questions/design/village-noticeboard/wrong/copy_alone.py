# fails: test_cancels_another
from collections import defaultdict
from itertools import count


class Noticeboard:
    def __init__(self, on_error):
        self._on_error, self._numbers, self._readers = on_error, count(), defaultdict(dict)

    def subscribe(self, topic, reader):
        number = next(self._numbers)
        self._readers[topic][number] = reader
        return lambda: self._readers[topic].pop(number, None)

    def publish(self, topic, notice):
        for reader in list(self._readers[topic].values()):
            try:
                reader(notice)
            except Exception as error:
                self._on_error(reader, error)
