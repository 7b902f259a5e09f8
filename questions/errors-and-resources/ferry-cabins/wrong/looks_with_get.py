# fails: test_no_such_cabin, test_cause, test_cabin_attribute, test_other_errors
class BookingError(Exception):
    def __init__(self, message, cabin):
        super().__init__(message)
        self.cabin = cabin


class CabinTaken(BookingError):
    pass


class NoSuchCabin(BookingError):
    pass


def book(plan, cabin, guest):
    taken_by = plan.get(cabin)
    if taken_by is not None:
        raise CabinTaken(f"{cabin} is taken by {taken_by}", cabin)
    plan[cabin] = guest
