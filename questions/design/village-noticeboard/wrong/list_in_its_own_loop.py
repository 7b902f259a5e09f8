# fails: test_twice, test_new_reader, test_cancels_itself
class Noticeboard:
    def __init__(self, on_error):
        self._on_error, self._readers = on_error, {}

    def subscribe(self, topic, reader):
        readers = self._readers.setdefault(topic, [])
        readers.append(reader)

        def cancel():
            if reader in readers:
                readers.remove(reader)

        return cancel

    def publish(self, topic, notice):
        for reader in self._readers.get(topic, []):
            try:
                reader(notice)
            except Exception as error:
                self._on_error(reader, error)
