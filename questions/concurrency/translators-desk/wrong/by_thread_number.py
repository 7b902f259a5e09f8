# fails: test_ended_thread
import threading


class Desk:
    def __init__(self, open_dictionary):
        self.open_dictionary = open_dictionary
        self.books = {}

    def dictionary(self):
        thread = threading.get_ident()
        if thread not in self.books:
            self.books[thread] = self.open_dictionary()
        return self.books[thread]
