# fails: test_two_desks, test_opened_once
import threading

LOCAL = threading.local()


class Desk:
    def __init__(self, open_dictionary):
        self.open_dictionary = open_dictionary

    def dictionary(self):
        if not hasattr(LOCAL, "book"):
            LOCAL.book = self.open_dictionary()
        return LOCAL.book
