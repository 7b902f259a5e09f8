# fails: test_same_again, test_opened_once, test_thread_asks_again
class Desk:
    def __init__(self, open_dictionary):
        self.open_dictionary = open_dictionary

    def dictionary(self):
        return self.open_dictionary()
