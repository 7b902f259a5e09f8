from collections.abc import Callable


class CueSheet:
    """Runs actions at their times: earliest first, equal times in the order of adding."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now

    def at(self, time: float, action: Callable[[], object]) -> int:
        """Add a cue and return a number that stands for it."""
        return 0

    def cancel(self, cue: int) -> bool:
        """Return whether the cue was still waiting; it will not run."""
        return False

    def run_due(self) -> int:
        """Run every cue whose time has come, and return how many."""
        return 0
