# fails: test_others_hear
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
        readers = self._readers[topic]
        for number, reader in list(readers.items()):
            if number in readers:
                reader(notice)
