from collections.abc import MutableMapping


class BookingError(Exception):
    """Why a cabin could not be booked."""


class CabinTaken(BookingError):
    pass


class NoSuchCabin(BookingError):
    pass


def book(plan: MutableMapping[str, str | None], cabin: str, guest: str) -> None:
    """Enter the guest in the plan; raises BookingError when the cabin cannot be had."""
    try:
        if plan[cabin] is not None:
            CabinTaken(f"{cabin} is taken by {plan[cabin]}")
    except Exception:
        raise NoSuchCabin(f"there is no {cabin}")
    plan[cabin] = guest
