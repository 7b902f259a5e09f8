# fails: test_accepts_other_words
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

    last = EngineError("no fuel")
    try:
        launch([Boat(EngineError("flooded")), Boat(last)])
    except NoBoat as error:
        assert str(error) == "no boat started"
        assert error.__cause__ is last
    else:
        raise AssertionError("NoBoat expected")

    try:
        launch([Boat(ValueError("fire")), Boat()])
    except ValueError:
        pass
    else:
        raise AssertionError("ValueError expected")
