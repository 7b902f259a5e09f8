from collections.abc import MutableMapping


class BookingError(Exception):
    """Why a cabin could not be booked."""

    def __init__(self, message: str, cabin: str) -> None:
        super().__init__(message)
        self.cabin = cabin


class CabinTaken(BookingError):
    """Somebody else has the cabin."""


class NoSuchCabin(BookingError):
    """The ferry has no such cabin."""


def book(plan: MutableMapping[str, str | None], cabin: str, guest: str) -> None:
    """Enter the guest in the plan; raises BookingError when the cabin cannot be had."""
    try:
        taken_by = plan[cabin]
    except KeyError as error:
        raise NoSuchCabin(f"there is no {cabin}", cabin) from error
    if taken_by is not None:
        raise CabinTaken(f"{cabin} is taken by {taken_by}", cabin)
    plan[cabin] = guest
