# fails: test_taken, test_cause, test_cabin_attribute, test_other_errors
class BookingError(Exception):
    pass


class CabinTaken(BookingError):
    pass


class NoSuchCabin(BookingError):
    pass


def book(plan, cabin, guest):
    try:
        if plan[cabin] is not None:
            raise CabinTaken(f"{cabin} is taken by {plan[cabin]}")
    except Exception:
        raise NoSuchCabin(f"there is no {cabin}")
    plan[cabin] = guest
