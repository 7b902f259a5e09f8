# fails: test_notices_none, test_notices_wide_net, test_notices_first_cause
class EngineError(Exception):
    pass


class NoBoat(Exception):
    pass


class Boat:
    def __init__(self, error=None):
        self.error = error
        self.starts = 0

    def start(self):
        self.starts += 1
        if self.error:
            raise self.error


def check_launch(launch):
    boats = [Boat(EngineError("flooded")), Boat(), Boat()]
    assert launch(boats) is boats[1]
    assert [boat.starts for boat in boats] == [1, 1, 0]
    try:
        launch([Boat(EngineError("flooded"))])
    except NoBoat as error:
        assert isinstance(error.__cause__, EngineError)
    try:
        launch([Boat(ValueError("fire")), Boat()])
    except ValueError:
        pass
