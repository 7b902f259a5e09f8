"""One check, from the first message to the last: prepare, wait, load the answer, run the tests, tell."""

import os
import sys
import time

channel_module = harness.channel  # noqa: F821 - given by boot.Modules
case = harness.case  # noqa: F821

_now = time.perf_counter
_exit = os._exit
_getframe = sys._getframe
_setrecursionlimit = sys.setrecursionlimit
_settrace = sys.settrace
_setprofile = sys.setprofile

SELF = ("answer", "drill", "unittest")


class Stop(BaseException):
    """The check cannot go on; carries the event that says why."""

    def __init__(self, event):
        super().__init__()
        self.event = event


def main():
    # The file that holds this process's secrets and modules is not one that the answer should meet.
    sys.modules["__main__"] = type(sys)("__main__")
    channel = channel_module.Channel(channel_module.claim(3))
    job = channel_module.read_message()
    if job is None:
        return
    check = Check(channel, job)
    check.prepare()
    order = channel_module.read_message(check.orders)
    os.close(check.orders)
    if order is None:
        return
    try:
        last = check.run(order)
    except Stop as stop:
        last = stop.event
    except BaseException as error:  # A fault of ours must not look like the learner's.
        last = {"type": "fault", "message": "%s: %s" % (type(error).__name__, error)}
    channel_module.seal(order["secret"])
    channel.send(**last)
    # Threads, exit hooks and finalisers of the answer get no say in how a check ends.
    _exit(0)


class Check:
    def __init__(self, channel, job):
        self.channel = channel
        self.job = job
        self.entry = job["entry"].split("\0") if job["entry"] else []
        self.checks_path = job["checksPath"]

    def prepare(self):
        """Everything that does not depend on the answer's text, so that a waiting process has it behind it."""
        import faulthandler
        import gc

        self.faulthandler = faulthandler
        try:
            import resource
        except ImportError:  # Windows
            resource = None
        self.resource = resource
        self.answers = harness.answers  # noqa: F821
        self.checks_code = compile(self.job["checks"], self.checks_path, "exec", dont_inherit=True)
        for name in self.job["imports"].split("\0"):
            if name.partition(".")[0] in sys.stdlib_module_names and name.partition(".")[0] not in SELF:
                try:
                    __import__(name)
                except Exception:
                    pass  # The line that imports it will say so in its own place.
        self.alerts = harness.alerts.Alerts("")  # noqa: F821
        self.alerts.listen()
        self.recursion_limit = sys.getrecursionlimit()
        self.protected = [Protected(kind) for kind in (case.TestCase, case.IsolatedAsyncioTestCase, case.CheckFailure, case._Raises, case._SubTest)]
        self.unittest = case.as_module()
        self.names = harness.pristine_builtins()  # noqa: F821
        self.settle()
        # What was loaded so far is here to stay: the search for leaks at the end need not look at it.
        gc.freeze()
        self.channel.send(type="ready", version="%d.%d.%d" % sys.version_info[:3], watch=self.watched)

    def run(self, order):
        channel = self.channel
        channel.authenticate(order["secret"])
        self.path = self.alerts.path = order["file"]
        self.only = frozenset(order["only"].split("\0")) if order["only"] else None
        sys.argv = [self.path]
        os.environ["PYTHON_DRILL_ANSWER"] = self.path
        if not hasattr(self.faulthandler, "register"):
            # Windows has no signal to ask with: the process says by itself where it is.
            self.faulthandler.dump_traceback_later(float(order["whereSeconds"]), repeat=True, file=channel.descriptor)
        started = _now()
        self.load_answer()
        classes = self.load_checks()
        tests = self.collect(classes)
        channel.hold(type="collected", tests=[[test_id, title] for test_id, title, _, _ in tests])
        loaded = _now()
        self.run_tests(tests)
        finished = _now()
        self.alerts.leftovers()
        return {
            "type": "end",
            "warnings": self.alerts.found,
            "ms": {"load": round((loaded - started) * 1e3, 3), "tests": round((finished - loaded) * 1e3, 3)},
        }

    def settle(self):
        """The world that the answer meets; the same for a process that waits and for one that does not."""
        library = os.path.dirname(os.__file__)
        self.watched = [path for path in sys.path if path not in (library, library + os.sep + "lib-dynload") and os.path.isdir(path)]
        # Orders come on a descriptor of their own from here on: input() finds an empty standard input.
        self.orders = os.dup(0)
        null = os.open(os.devnull, os.O_RDONLY)
        os.dup2(null, 0)
        os.close(null)
        # Last, so that a practice file called random.py hides nothing that the standard library needs.
        sys.path.append(self.job["home"])
        if self.job["folder"]:
            sys.path.append(self.job["folder"])
        sys.path.extend(path for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path)
        sys.path.append(self.job["children"])
        for stream in (sys.stdout, sys.stderr):
            stream.reconfigure(line_buffering=True, errors="backslashreplace")
        self.streams = (sys.stdout, sys.stderr)
        self.bound(int(self.job["memoryMb"]) * 1024 * 1024)
        # Where the program is, asked by a signal or after a crash, and answered without Python's help.
        self.faulthandler.enable(file=self.channel.descriptor, all_threads=False)
        if hasattr(self.faulthandler, "register"):
            import _signal  # signal itself imports enum, which costs more than a check

            self.faulthandler.register(_signal.SIGUSR1, file=self.channel.descriptor, all_threads=True)
        self.alerts.attend_asyncio()

    def bound(self, memory):
        resource = self.resource
        if resource is None:
            return
        try:
            hard = resource.getrlimit(resource.RLIMIT_AS)[1]
            if memory and (hard == resource.RLIM_INFINITY or memory < hard):
                resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        except (ValueError, OSError):
            pass  # A system that will not: the warden watches the memory as well.

    def stop(self, reason, message, line=None, column=None, frames=()):
        raise Stop(dict(type="stop", reason=reason, message=message, line=line, column=column, frames=list(frames)))

    def load_answer(self):
        try:
            self.source = read_bytes(self.path)
        except OSError as error:
            self.stop("import-error", "the file cannot be read: %s" % (error.strerror or error))
        try:
            code = compile(self.source, self.path, "exec", dont_inherit=True)
        except MemoryError:
            self.stop("out-of-memory", "the program ran out of memory while it was compiled")
        except (SyntaxError, ValueError, RecursionError, OverflowError) as error:
            problem = harness.telling.syntax_problem(error, self.source)  # noqa: F821
            self.stop("syntax-error", **problem)
        module = self.answer = type(sys)("answer")
        module.__file__ = self.path
        sys.modules["answer"] = module
        error = None
        try:
            exec(code, module.__dict__)
        except BaseException as caught:
            error = caught
        self.calm()
        if error is not None:
            self.loading_failed(error, "import-error")
        self.alerts.attend_asyncio()
        missing = [name for name in self.entry if name not in module.__dict__]
        if missing:
            self.missing_name(missing[0])

    def loading_failed(self, error, reason):
        telling = harness.telling  # noqa: F821
        frames = telling.own_frames(error, self.answer_source())
        if isinstance(error, SystemExit):
            reason, text = "exited", "the program exits while it is loaded (%s)" % telling.exception_text(error)
        elif isinstance(error, MemoryError):
            reason, text = "out-of-memory", "the program ran out of memory while it was loaded"
        else:
            text = telling.exception_text(error)
        self.stop(reason, text, frames[-1]["line"] if frames else None, None, frames)

    def missing_name(self, name):
        defined = [key for key in self.answer.__dict__ if not key.startswith("_")]
        close = harness.telling.close_names(name, defined)  # noqa: F821
        lines = {getattr(node, "name", None): node.lineno for node in self.answer_source().tree().body}
        if close:
            self.stop("missing-name", "the file defines `%s`, but `%s` is asked for" % (close[0], name), lines.get(close[0]))
        self.stop("missing-name", "the file does not define `%s`" % name)

    def answer_source(self):
        telling = harness.telling  # noqa: F821
        return telling.Source(self.path, self.source.decode("utf-8", "replace").replace("\r\n", "\n"))

    def load_checks(self):
        """The namespace of the checks, run with pristine built-ins and the harness's own `unittest`."""
        own = {"answer": self.answer, "drill": self.answers.as_module(self.source), "unittest": self.unittest}
        names = self.names
        ordinary = names["__import__"]

        def guarded_import(name, globals=None, locals=None, fromlist=(), level=0):
            if level == 0 and name in own:
                return own[name]
            if level == 0 and name.startswith("unittest."):
                module = ordinary(name, globals, locals, fromlist or ("*",), 0)
                return module if fromlist else self.unittest
            return ordinary(name, globals, locals, fromlist, level)

        names["__import__"] = guarded_import
        space = {"__name__": "checks", "__file__": self.checks_path, "__builtins__": names}
        module = type(sys)("checks")
        module.__dict__.update(space)
        sys.modules["checks"] = module
        error = None
        try:
            exec(self.checks_code, module.__dict__)
        except BaseException as caught:
            error = caught
        self.calm()
        if error is not None:
            if isinstance(error, ImportError) and getattr(error, "name", None) == "answer":
                wanted = str(error).partition("'")[2].partition("'")[0]
                self.missing_name(wanted)
            self.loading_failed(error, "import-error")
        self.guard_tests()
        return [
            value
            for value in module.__dict__.values()
            if isinstance(value, type) and issubclass(value, case.TestCase) and value.__module__ == "checks"
        ]

    def collect(self, classes):
        tests = []
        for kind in classes:
            self.protected.append(Protected(kind))
            if getattr(kind, "__unittest_skip__", False):
                continue
            names = []
            for base in reversed(kind.__mro__):
                names += [name for name in vars(base) if name.startswith("test") and name not in names]
            for name in names:
                method = getattr(kind, name)
                if not callable(method) or getattr(method, "__unittest_skip__", False):
                    continue
                test_id = "%s.%s" % (kind.__qualname__, name)
                if self.only is None or test_id in self.only:
                    tests.append((test_id, title_of(method, name), kind, name))
        return tests

    def run_tests(self, tests):
        current = None
        broken = None
        for test_id, title, kind, name in tests:
            if kind is not current:
                self.leave_class(current)
                current, broken = kind, self.enter_class(kind, test_id)
            if broken is not None:
                self.report(test_id, name, "error", broken, None, 0.0)
                continue
            self.channel.send(type="started", id=test_id)
            started = _now()
            test = error = None
            try:
                test = kind(name)
                test._run_test()
            except BaseException as caught:
                error = caught
            elapsed = (_now() - started) * 1e3
            self.calm()
            self.guard_tests()
            status, error, label = self.outcome(test, error, getattr(kind, name))
            self.report(test_id, name, status, error, label, elapsed)
        self.leave_class(current)

    def outcome(self, test, error, method):
        """(status, the error to tell or None, the label of the subtest that failed or None)"""
        if error is not None and isinstance(error, case.SkipTest):
            return "skipped", error, None
        label = None
        if error is None and test._subtest_failures:
            label, error = test._subtest_failures[0]
        if error is None and test._failures_seen:
            error = test._failures_seen[0]
        if getattr(method, "__unittest_expecting_failure__", False):
            return ("failed", case.CheckFailure("this was expected to fail and did not", True), None) if error is None else ("passed", None, None)
        if error is None:
            return "passed", None, None
        return ("failed" if isinstance(error, case.CheckFailure) else "error"), error, label

    def report(self, test_id, name, status, error, label, elapsed):
        event = {"type": "result", "id": test_id, "status": status, "ms": round(elapsed, 3)}
        if status == "passed":
            self.channel.hold(**event)
            return
        # Sent before the words are sought: an object whose __repr__ never ends must not hide the outcome.
        kind = "" if error is None else type(error).__name__
        self.channel.send(type="outcome", id=test_id, status=status, kind=kind, ms=round(elapsed, 3))
        teller = self.teller()
        if isinstance(error, case.CheckFailure):
            event.update(teller.failure(error, name))
        elif isinstance(error, AssertionError) and not traceback_in(error, self.path):
            # A bare `assert` in the checks.
            event.update(teller.error(error, name), message=str(error) or "the check failed")
            event["status"] = "failed"
        else:
            event.update(teller.error(error, name))
            event["kind"] = type(error).__name__
        if label:
            event["message"] = "%s (with %s)" % (event["message"], label)
        self.channel.send(**event)
        self.calm()

    def teller(self):
        telling = harness.telling  # noqa: F821
        return telling.Teller(self.answer_source(), telling.Source(self.checks_path, self.job["checks"]), self.entry)

    def enter_class(self, kind, test_id):
        if kind.setUpClass.__func__ is case.TestCase.setUpClass.__func__:
            return None
        self.channel.send(type="started", id=test_id)
        try:
            kind.setUpClass()
        except BaseException as error:
            return error
        return None

    def leave_class(self, kind):
        if kind is None:
            return
        try:
            if kind.tearDownClass.__func__ is not case.TestCase.tearDownClass.__func__:
                kind.tearDownClass()
            kind.doClassCleanups()
        except BaseException as error:
            self.alerts.add("CleanupFailed", "%s: %s" % (type(error).__name__, error), None)

    def calm(self):
        """Puts back what a program may have turned on this process rather than on itself."""
        _settrace(None)
        _setprofile(None)
        try:
            _setrecursionlimit(self.recursion_limit)
        except RecursionError:
            pass

    def guard_tests(self):
        changed = [name for kind in self.protected for name in kind.restore()]
        if changed:
            self.stop("crashed", "the program changes the checks themselves (%s)" % ", ".join(sorted(set(changed))))


def read_bytes(path):
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        chunks = []
        while True:
            chunk = os.read(descriptor, 1 << 20)
            if not chunk:
                return b"".join(chunks)
            chunks.append(chunk)
    finally:
        os.close(descriptor)


class Protected:
    """A class of ours whose functions must stay as they are."""

    def __init__(self, kind):
        self.kind = kind
        self.members = {name: (value, code_of(value)) for name, value in vars(kind).items() if is_function(value)}
        self.names = {name for base in kind.__mro__ for name, value in vars(base).items() if is_function(value)}

    def restore(self):
        now = vars(self.kind)
        changed = []
        for name, (value, code) in self.members.items():
            if now.get(name) is not value or code_of(value) is not code:
                changed.append("%s.%s" % (self.kind.__name__, name))
        for name in now:
            if name in self.names and name not in self.members and name not in ("__init__", "__doc__"):
                changed.append("%s.%s" % (self.kind.__name__, name))
        return changed


def is_function(value):
    return hasattr(value, "__code__") or isinstance(value, (classmethod, staticmethod, property))


def code_of(value):
    return getattr(getattr(value, "__func__", value), "__code__", None)


def title_of(method, name):
    words = (getattr(method, "__doc__", None) or "").strip().split("\n\n")[0]
    return " ".join(words.split()) or name[len("test") :].strip("_").replace("_", " ") or name


def traceback_in(error, path):
    return bool(harness.telling.traceback_lines(error, path))  # noqa: F821
