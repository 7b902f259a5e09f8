# fails: test_earliest_first, test_adds_a_due_cue
from collections import deque


class CueSheet:
    def __init__(self, now):
        self._now = now
        self._cues = deque()

    def at(self, time, action):
        cue = [time, action]
        self._cues.append(cue)
        return cue

    def cancel(self, cue):
        waiting = cue in self._cues
        if waiting:
            self._cues.remove(cue)
        return waiting

    def run_due(self):
        ran = 0
        while self._cues and self._cues[0][0] <= self._now():
            self._cues.popleft()[1]()
            ran += 1
        return ran
