# fails: test_equal_times, test_cancelled, test_one_cue_cancels_another
import heapq


class CueSheet:
    def __init__(self, now):
        self._now = now
        self._cues = []
        self._cancelled = set()

    def at(self, time, action):
        cue = (time, action)
        heapq.heappush(self._cues, cue)
        return cue

    def cancel(self, cue):
        waiting = cue in self._cues and cue not in self._cancelled
        self._cancelled.add(cue)
        return waiting

    def run_due(self):
        ran = 0
        while self._cues and self._cues[0][0] <= self._now():
            cue = heapq.heappop(self._cues)
            if cue not in self._cancelled:
                cue[1]()
                ran += 1
        return ran
