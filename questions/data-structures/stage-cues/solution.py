import heapq
from collections.abc import Callable
from itertools import count


class CueSheet:
    """Runs actions at their times: earliest first, equal times in the order of adding."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._numbers = count()
        self._times: list[tuple[float, int]] = []
        self._waiting: dict[int, Callable[[], object]] = {}

    def at(self, time: float, action: Callable[[], object]) -> int:
        """Add a cue and return a number that stands for it."""
        cue = next(self._numbers)
        self._waiting[cue] = action
        heapq.heappush(self._times, (time, cue))
        return cue

    def cancel(self, cue: int) -> bool:
        """Return whether the cue was still waiting; it will not run."""
        return self._waiting.pop(cue, None) is not None

    def run_due(self) -> int:
        """Run every cue whose time has come, and return how many."""
        ran = 0
        while self._times and self._times[0][0] <= self._now():
            _, cue = heapq.heappop(self._times)
            action = self._waiting.pop(cue, None)
            if action is not None:
                action()
                ran += 1
        return ran
