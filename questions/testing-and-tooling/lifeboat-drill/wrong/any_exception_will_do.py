# fails: test_notices_another_class, test_notices_no_cause, test_notices_first_cause, test_notices_wide_net, test_notices_second_try
import unittest


class EngineError(Exception):
    pass


class NoBoat(Exception):
    pass


class Boat:
    def __init__(self, error=None):
        self.error = error
        self.started = False

    def start(self):
        if self.error:
            raise self.error
        self.started = True


def check_launch(launch):
    case = unittest.TestCase()
    broken, good, spare = Boat(EngineError("flooded")), Boat(), Boat()
    assert launch([broken, good, spare]) is good
    assert not spare.started
    with case.assertRaises(Exception):
        launch([Boat(EngineError("flooded"))])
