# fails: test_cause
class BookingError(Exception):
    def __init__(self, message, cabin):
        super().__init__(message)
        self.cabin = cabin


class CabinTaken(BookingError):
    pass


class NoSuchCabin(BookingError):
    pass


def book(plan, cabin, guest):
    try:
        taken_by = plan[cabin]
    except KeyError:
        raise NoSuchCabin(f"there is no {cabin}", cabin)
    if taken_by is not None:
        raise CabinTaken(f"{cabin} is taken by {taken_by}", cabin)
    plan[cabin] = guest
