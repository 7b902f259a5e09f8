"""Sees to it that nothing of a check outlives it: `python -I -S -B warden.py`.

Reads lines: `watch PID MARK` (a check's process and the value of PYTHON_DRILL_RUN in its environment),
`guard PID BYTES COUNT` (bound the memory and the number of its processes from now on), `sweep PID` (end the
check and whatever it started). When the input ends the extension is gone, however that came, and everything
still watched is swept. Says `limit memory|processes PID` when it has ended a check for that.
"""

import os
import select
import signal
import subprocess
import time

INTERVAL = 0.05
PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


class Process:
    __slots__ = ("pid", "parent", "group", "session", "state", "resident", "start")


def processes():
    """Every process of this machine that can be read, by pid."""
    if os.path.isdir("/proc/self"):
        return from_proc()
    return from_ps()


def from_proc():
    found = {}
    for name in os.listdir("/proc"):
        process = from_stat(name) if name.isdigit() else None
        if process is not None:
            found[process.pid] = process
    return found


def from_stat(pid):
    try:
        with open("/proc/%s/stat" % pid, "rb") as file:
            fields = file.read().rpartition(b")")[2].split()
    except OSError:
        return None
    process = Process()
    process.pid = int(pid)
    process.state = fields[0]
    process.parent, process.group, process.session = int(fields[1]), int(fields[2]), int(fields[3])
    process.start = int(fields[19])
    process.resident = int(fields[21]) * PAGE
    return process


def from_ps():
    found = {}
    try:
        text = subprocess.run(
            ["ps", "-axo", "pid=,ppid=,pgid=,rss=,stat="], capture_output=True, timeout=5, check=False
        ).stdout.decode("ascii", "replace")
    except (OSError, subprocess.SubprocessError):
        return found
    for line in text.splitlines():
        fields = line.split()
        if len(fields) < 5:
            continue
        process = Process()
        process.pid, process.parent, process.group = int(fields[0]), int(fields[1]), int(fields[2])
        process.session = process.group
        process.resident = int(fields[3]) * 1024
        process.state = fields[4][:1].encode()
        process.start = 0
        found[process.pid] = process
    return found


def carries(pid, mark):
    try:
        with open("/proc/%d/environ" % pid, "rb") as file:
            return b"PYTHON_DRILL_RUN=" + mark in file.read().split(b"\0")
    except OSError:
        return False


class Check:
    def __init__(self, pid, mark):
        self.pid = pid
        self.mark = mark
        self.bytes = self.count = 0
        # Groups and sessions seen to belong to it: they still tell its processes when a parent has gone.
        self.groups = {pid}
        root = from_stat(pid)
        self.start = 0 if root is None else root.start

    def family(self, everyone):
        """The live processes of this check: its groups, their descendants, and those that carry its mark."""
        ours = set()
        grown = True
        while grown:
            grown = False
            for process in everyone.values():
                if process.pid in ours or not self.may_hold(process):
                    continue
                if process.group in self.groups or process.session in self.groups or process.parent in ours or process.pid == self.pid:
                    ours.add(process.pid)
                    if process.group not in self.groups and process.group == process.pid:
                        self.groups.add(process.group)
                    grown = True
        for process in everyone.values():
            if process.pid not in ours and self.may_hold(process) and carries(process.pid, self.mark):
                ours.add(process.pid)
        return ours

    def may_hold(self, process):
        """False for zombies, for what is older than the check, and for another that was given its number."""
        if process.state == b"Z" or process.start < self.start or process.pid == os.getpid():
            return False
        return process.pid != self.pid or process.start == self.start

    def sweep(self):
        if os.name == "nt":
            subprocess.run(["taskkill", "/T", "/F", "/PID", str(self.pid)], capture_output=True, check=False)
            return
        # A program may start processes while it is being ended: all are stopped before one is ended, because a
        # process can be told by its parent only for as long as that is there.
        for _ in range(50):
            stopped = set()
            ours = self.family(processes())
            while not ours <= stopped:
                send(signal.SIGSTOP, ours - stopped)
                stopped |= ours
                ours = self.family(processes())
            if not ours:
                return
            send(signal.SIGKILL, ours)
            time.sleep(0.002)


def send(number, pids):
    for pid in pids:
        try:
            os.kill(pid, number)
        except OSError:
            pass


def resident(process):
    return process.resident


def proportional(process):
    """Bytes that the process holds, of which it counts those that it shares with others by its share."""
    try:
        with open("/proc/%d/smaps_rollup" % process.pid, "rb") as file:
            for line in file:
                if line.startswith(b"Pss:"):
                    return int(line.split()[1]) * 1024
    except (OSError, ValueError):
        pass
    return process.resident


def say(*words):
    try:
        os.write(1, (" ".join(str(word) for word in words) + "\n").encode("ascii"))
    except OSError:
        pass


def guard(checks):
    guarded = [check for check in checks.values() if check.count]
    if not guarded or os.name == "nt":
        return False
    everyone = processes()
    for check in guarded:
        ours = [everyone[pid] for pid in check.family(everyone)]
        crowd = len(ours) > check.count
        # The exact count is slow: only where the rough one is over the limit.
        if not crowd and any(sum(map(count, ours)) <= check.bytes for count in (resident, proportional)):
            continue
        # Told before it is done, so that the reader knows why the process ends.
        say("limit", "processes" if crowd else "memory", check.pid)
        check.count = 0
        check.sweep()
    return True


def obey(line, checks):
    words = line.split()
    if len(words) < 2:
        return
    pid = int(words[1])
    if words[0] == b"watch":
        checks[pid] = Check(pid, words[2])
    elif words[0] == b"guard" and pid in checks:
        checks[pid].bytes, checks[pid].count = int(words[2]), int(words[3])
    elif words[0] == b"sweep" and pid in checks:
        checks.pop(pid).sweep()


def main():
    checks = {}
    rest = b""
    guarding = False
    while True:
        if guarding:
            ready, _, _ = select.select([0], [], [], INTERVAL)
            if not ready:
                guarding = guard(checks)
                continue
        data = os.read(0, 65536)
        if not data:
            break
        lines = (rest + data).split(b"\n")
        rest = lines.pop()
        for line in lines:
            obey(line, checks)
        guarding = os.name != "nt" and any(check.count for check in checks.values())
    for check in checks.values():
        check.sweep()


if __name__ == "__main__":
    # A Ctrl+C in the terminal that started the extension must not take the warden before its work is done.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
    main()
