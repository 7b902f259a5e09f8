# fails: test_opened_once
import threading


class Desk:
    def __init__(self, open_dictionary):
        self.open_dictionary = open_dictionary
        self.local = threading.local()

    def dictionary(self):
        return self.local.__dict__.setdefault("book", self.open_dictionary())
