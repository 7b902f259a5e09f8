# fails: test_one_cue_cancels_another, test_adds_a_due_cue, test_error_comes_out
class CueSheet:
    def __init__(self, now):
        self._now = now
        self._next = 0
        self._cues = {}

    def at(self, time, action):
        self._next += 1
        self._cues[self._next] = (time, action)
        return self._next

    def cancel(self, cue):
        return self._cues.pop(cue, None) is not None

    def run_due(self):
        now = self._now()
        due = sorted((time, cue) for cue, (time, _) in self._cues.items() if time <= now)
        actions = [self._cues.pop(cue)[1] for _, cue in due]
        for action in actions:
            action()
        return len(actions)
