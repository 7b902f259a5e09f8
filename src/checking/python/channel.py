"""What the harness says and hears.

In: messages on standard input (later on a copy of it), each a header line `count length length …` and that many UTF-8 texts, read as
alternating keys and values. Out: on a descriptor of our own, a line `\\n<secret> <json>\\n` for each event.
The secret arrives with the job and is gone from every descriptor before the learner's code starts: bytes
that the program writes to a descriptor that it found never carry it and are skipped by the reader.
"""

import os
import sys

try:
    from _json import encode_basestring_ascii as quote
except ImportError:
    from json.encoder import py_encode_basestring_ascii as quote

_write = os.write
_read = os.read
_exit = os._exit

CHANNEL_LOST = 97


class Inbox:
    """Messages from a descriptor. Reads as much as there is: a system call for each byte would be felt."""

    def __init__(self, descriptor=0):
        self.descriptor = descriptor
        self._data = b""

    def read(self):
        """The next message as a dict of texts, or None at the end of input."""
        while b"\n" not in self._data:
            if not self._more():
                return None
        header, _, self._data = self._data.partition(b"\n")
        lengths = [int(word) for word in header.split()[1:]]
        size = sum(lengths)
        while len(self._data) < size:
            if not self._more():
                return None
        data, self._data = self._data[:size], self._data[size:]
        texts = []
        start = 0
        for length in lengths:
            texts.append(data[start : start + length].decode("utf-8", "surrogatepass"))
            start += length
        return dict(zip(texts[::2], texts[1::2]))

    def _more(self):
        chunk = _read(self.descriptor, 65536)
        self._data += chunk
        return chunk


def encode(value):
    """JSON of None, bool, int, float, str, list, tuple and dict; no json module, which costs 10 ms to import."""
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    kind = type(value)
    if kind is str:
        return quote(value)
    if kind is int:
        return int.__repr__(value)
    if kind is float:
        return float.__repr__(value) if value == value and abs(value) != float("inf") else "null"
    if kind is dict:
        return "{" + ",".join([quote(key) + ":" + encode(item) for key, item in value.items()]) + "}"
    return "[" + ",".join([encode(item) for item in value]) + "]"


def claim(descriptor):
    """Moves the channel out of the way of programs that count descriptors, and hides it from children."""
    try:
        from fcntl import F_DUPFD_CLOEXEC, fcntl

        moved = fcntl(descriptor, F_DUPFD_CLOEXEC, 200)
    except (ImportError, OSError):
        os.set_inheritable(descriptor, False)
        return descriptor
    os.close(descriptor)
    return moved


class Channel:
    def __init__(self, descriptor):
        self.descriptor = descriptor
        # A child that the program forks shares all this, and has no say.
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self.abandon)
        self._secret = b""
        self._held = b""

    def abandon(self):
        self.descriptor = -1

    def authenticate(self, secret):
        self._secret = secret.encode("ascii")

    def hold(self, **event):
        """Sends the event together with the next one: half the system calls while tests are quick."""
        self._held += b"\n" + self._secret + b" " + encode(event).encode("ascii") + b"\n"

    def send(self, **event):
        self.hold(**event)
        self.flush()

    def flush(self):
        """Sends what is held, before something runs that may never come back."""
        data, self._held = self._held, b""
        try:
            while data:
                data = data[_write(self.descriptor, data) :]
        except OSError:
            # The program closed the channel: there is no one left to tell, and the exit code says so.
            _exit(CHANNEL_LOST)


def seal(word, streams):
    """Marks the end of what the program printed on both of its streams."""
    mark = ("\n" + word + " end of output\n").encode("ascii")
    for stream in streams:
        try:
            stream.flush()
        except BaseException:
            pass
    for descriptor in (1, 2):
        try:
            _write(descriptor, mark)
        except OSError:
            pass
