# fails: test_two_threads, test_opened_once, test_opened_at_first_use, test_ended_thread, test_thread_asks_again
import threading


class Desk:
    def __init__(self, open_dictionary):
        self.local = threading.local()
        self.local.book = open_dictionary()

    def dictionary(self):
        return self.local.book
