import unittest

from answer import EngineError, NoBoat, check_launch


def right(boats):
    last = None
    for boat in boats:
        try:
            boat.start()
        except EngineError as error:
            last = error
        else:
            return boat
    raise NoBoat("no boat started") from last


def right_in_other_words(boats, last=None):
    if not boats:
        raise NoBoat(f"tried all boats, the last one said: {last}") from last
    try:
        boats[0].start()
    except EngineError as error:
        return right_in_other_words(boats[1:], error)
    return boats[0]


def first_boat_only(boats):
    try:
        boats[0].start()
    except EngineError as error:
        raise NoBoat("no boat started") from error
    return boats[0]


def starts_all(boats):
    started, last = [], None
    for boat in boats:
        try:
            boat.start()
            started.append(boat)
        except EngineError as error:
            last = error
    if not started:
        raise NoBoat("no boat started") from last
    return started[0]


def last_that_starts(boats):
    return right(list(reversed(boats)))


def tries_twice(boats):
    return right([boat for boat in boats for _ in range(2)])


def gives_none(boats):
    try:
        return right(boats)
    except NoBoat:
        return None


def another_class(boats):
    try:
        return right(boats)
    except NoBoat as error:
        raise RuntimeError("no boat started") from error.__cause__


def no_cause(boats):
    try:
        return right(boats)
    except NoBoat:
        raise NoBoat("no boat started") from None


def first_cause(boats):
    first = None
    for boat in boats:
        try:
            boat.start()
        except EngineError as error:
            first = first or error
        else:
            return boat
    raise NoBoat("no boat started") from first


def any_error_is_the_engine(boats):
    last = None
    for boat in boats:
        try:
            boat.start()
        except Exception as error:
            last = error
        else:
            return boat
    raise NoBoat("no boat started") from last


class CheckTheTest(unittest.TestCase):
    def accepts(self, launch, message):
        try:
            check_launch(launch)
        except Exception as error:
            self.fail(f"{message} {type(error).__name__}: {error}")

    def notices(self, launch, message):
        with self.assertRaises(Exception, msg=message):
            check_launch(launch)

    def test_accepts_right(self):
        """it accepts a right version"""
        self.accepts(right, "A right version was refused:")

    def test_accepts_other_words(self):
        """it accepts a right version with other messages"""
        self.accepts(right_in_other_words, "A right version was refused, of which only messages and form differ:")

    def test_notices_first_only(self):
        """it notices that only the first boat is tried"""
        self.notices(first_boat_only, "A version passes that gives up after the first boat.")

    def test_notices_starts_all(self):
        """it notices that all boats are started"""
        self.notices(starts_all, "A version passes that starts every boat, though one is enough.")

    def test_notices_wrong_order(self):
        """it notices that the boats are tried from the end"""
        self.notices(last_that_starts, "A version passes that begins with the last boat.")

    def test_notices_second_try(self):
        """it notices that a boat is started twice"""
        self.notices(tries_twice, "A version passes that tries a broken boat a second time.")

    def test_notices_none(self):
        """it notices that None comes back when no boat starts"""
        self.notices(gives_none, "A version passes that returns None when no boat starts.")

    def test_notices_another_class(self):
        """it notices an exception of another class"""
        self.notices(another_class, "A version passes that raises RuntimeError in place of NoBoat.")

    def test_notices_no_cause(self):
        """it notices that the cause is missing"""
        self.notices(no_cause, "A version passes that raises NoBoat without its cause.")

    def test_notices_first_cause(self):
        """it notices that the cause is the first error and not the last"""
        self.notices(first_cause, "A version passes that names the first error as the cause.")

    def test_notices_wide_net(self):
        """it notices that other errors are taken for the engine's"""
        self.notices(any_error_is_the_engine, "A version passes that goes on to the next boat after any error.")
