"""One check, from the first message to the last: prepare, wait, load the answer, run the tests, tell.

Written as a generator that yields every call which may run the learner's code: see attempt.py.
"""

import os
import sys
import time
from _operator import attrgetter, is_ as _is

channel_module = harness.channel  # noqa: F821 - given by boot.Modules
case = harness.case  # noqa: F821
Attempt = harness.attempt.Attempt  # noqa: F821

_now = time.perf_counter
_code = attrgetter("__code__")
_exit = os._exit
_sleep = time.sleep
_setrecursionlimit = sys.setrecursionlimit
_settrace = sys.settrace
_setprofile = sys.setprofile

SELF = ("answer", "drill", "unittest")
# Seconds that a process with nothing more to say waits to be ended.
LINGER = 10


class Stop(BaseException):
    """The check cannot go on; carries the event that says why."""

    def __init__(self, event):
        super().__init__()
        self.event = event


def conduct():
    """The whole life of a process of a check."""
    # The file that holds this process's secrets and modules is not one that the answer should meet.
    sys.modules["__main__"] = type(sys)("__main__")
    channel = channel_module.Channel(channel_module.claim(3))
    inbox = channel_module.Inbox()
    job = inbox.read()
    if job is None:
        return
    check = Check(channel, job, inbox)
    last = None
    try:
        check.prepare()
    except Exception as error:  # A fault of ours, or of the question: not the learner's.
        last = {"type": "fault", "message": "%s: %s" % (type(error).__name__, error)}
        check.take_orders()
    order = inbox.read()
    if order is None:
        return
    channel.authenticate(order.pop("secret"))
    if last is None:
        check.read_answer(order["file"])
    # Meanwhile it was seen whether this process still sees what a new one would see.
    go = inbox.read()
    os.close(inbox.descriptor)
    if go is None:
        return
    try:
        last = last or (yield from check.run(order))
    except Stop as stop:
        last = stop.event
    except BaseException as error:
        last = check.disturbed(error)
    if channel.descriptor >= 0:
        channel_module.seal(order["seal"], check.streams)
    channel.send(**last)
    # Threads, exit hooks and finalisers of the answer get no say in how a check ends. The process waits to be
    # ended, because whatever it started can be told by its parent for as long as that is there.
    _sleep(LINGER)
    _exit(0)


class Check:
    def __init__(self, channel, job, inbox):
        self.channel = channel
        self.inbox = inbox
        self.job = job
        self.entry = job["entry"].split("\0") if job["entry"] else []
        self.checks_path = job["checksPath"]
        self.unreadable = None
        self.running = None
        self.started = 0.0
        self.telling = 0.0
        self.streams = (sys.stdout, sys.stderr)

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
        case.TestCase._tell_failure = lambda test: self.tell_failure()
        case.TestCase._failure_told = lambda test, since: self.failure_told(since)
        self.protected = [Protected(kind) for kind in PROTECTED]
        self.unittest = case.as_module()
        self.names = harness.pristine_builtins()  # noqa: F821
        self.settle()
        self.world = harness.world.World()  # noqa: F821
        # What was loaded so far is here to stay: the search for leaks at the end need not look at it.
        gc.freeze()
        self.channel.send(type="ready", version="%d.%d.%d" % sys.version_info[:3], watch=self.watched)

    def run(self, order):
        channel = self.channel
        self.only = frozenset(order["only"].split("\0")) if order["only"] else None
        sys.argv = [self.path]
        os.environ["PYTHON_DRILL_ANSWER"] = self.path
        if not hasattr(self.faulthandler, "register"):
            # Windows has no signal to ask with: the process says by itself where it is.
            self.faulthandler.dump_traceback_later(float(order["whereSeconds"]), repeat=True, file=channel.descriptor)
        started = _now()
        yield from self.load_answer()
        classes = yield from self.load_checks()
        tests = self.collect(classes)
        channel.hold(type="collected", tests=[[test.id, test.title] for test in tests])
        loaded = _now()
        yield from self.run_tests(tests)
        finished = _now()
        # Finalisers of the answer run now: the last test has come to its end without them.
        channel.flush()
        yield Attempt(self.alerts.leftovers)
        if self.alerts.found:
            yield from self.tell("place_leaks", self.alerts.found)
        return {
            "type": "end",
            "warnings": self.alerts.found,
            "ms": {"load": round((loaded - started) * 1e3, 3), "tests": round((finished - loaded) * 1e3, 3)},
        }

    def settle(self):
        """The world that the answer meets; the same for a process that waits and for one that does not."""
        library = os.path.dirname(os.__file__)
        add_user_packages()
        self.watched = [path for path in sys.path if path not in (library, library + os.sep + "lib-dynload") and os.path.isdir(path)]
        self.take_orders()
        # Last, so that a practice file called random.py hides nothing that the standard library needs.
        sys.path.append(self.job["home"])
        if self.job["folder"]:
            sys.path.append(self.job["folder"])
        sys.path.extend(path for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path)
        sys.path.append(self.job["children"])
        for stream in (sys.stdout, sys.stderr):
            stream.reconfigure(line_buffering=True, errors="backslashreplace")
        self.bound(int(self.job["memoryMb"]) * 1024 * 1024)
        # Where the program is, asked by a signal or after a crash, and answered without Python's help.
        self.faulthandler.enable(file=self.channel.descriptor, all_threads=False)
        if hasattr(self.faulthandler, "register"):
            import _signal  # signal itself imports enum, which costs more than a check

            self.faulthandler.register(_signal.SIGUSR1, file=self.channel.descriptor, all_threads=True)
        self.alerts.attend_asyncio()

    def take_orders(self):
        """Orders come on a descriptor of their own from here on: input() finds an empty standard input."""
        if self.inbox.descriptor != 0:
            return
        self.inbox.descriptor = os.dup(0)
        null = os.open(os.devnull, os.O_RDONLY)
        os.dup2(null, 0)
        os.close(null)

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

    def stop(self, reason, message, line=None, column=None, frames=(), whole=None):
        raise Stop(dict(type="stop", reason=reason, message=message, line=line, column=column, frames=list(frames), whole=whole))

    def read_answer(self, path):
        """Reads and compiles the learner's file, and runs nothing of it."""
        self.path = self.alerts.path = path
        try:
            self.source = read_bytes(path)
            self.code = compile(self.source, path, "exec", dont_inherit=True)
        except Exception as error:
            self.unreadable = error

    def load_answer(self):
        error = self.unreadable
        if isinstance(error, OSError):
            self.stop("import-error", "the file cannot be read: %s" % (error.strerror or error))
        if isinstance(error, MemoryError):
            self.stop("out-of-memory", "the program ran out of memory while it was compiled")
        if isinstance(error, (SyntaxError, ValueError, RecursionError, OverflowError)):
            problem = harness.telling.syntax_problem(error, self.source)  # noqa: F821
            self.stop("syntax-error", **problem)
        if error is not None:
            raise error
        module = self.answer = type(sys)("answer")
        module.__file__ = self.path
        sys.modules["answer"] = module
        attempt = Attempt(exec, self.code, module.__dict__)
        yield attempt
        self.calm()
        if attempt.error is not None:
            yield from self.loading_failed(attempt.error)
        self.alerts.attend_asyncio()
        missing = [name for name in self.entry if name not in module.__dict__]
        if missing:
            self.missing_name(missing[0])

    def loading_failed(self, error):
        kind = type(error)
        reason = "exited" if issubclass(kind, SystemExit) else "out-of-memory" if issubclass(kind, MemoryError) else "import-error"
        told = yield from self.tell("loading", error)
        frames = told["frames"]
        self.stop(reason, told["message"], frames[-1]["line"] if frames else None, None, frames, told.get("whole"))

    def missing_name(self, name):
        defined = [key for key in self.answer.__dict__ if type(key) is str and not key.startswith("_")]
        with self.world:
            telling = harness.telling  # noqa: F821
            close = telling.close_names(name, defined)
            source = telling.Source(self.path, telling.decoded(self.source))
            lines = {getattr(node, "name", None): node.lineno for node in source.tree().body}
        if close:
            self.stop("missing-name", "the file defines `%s`, but `%s` is asked for" % (close[0], name), lines.get(close[0]))
        self.stop("missing-name", "the file does not define `%s`" % name)

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
        attempt = Attempt(exec, self.checks_code, module.__dict__)
        yield attempt
        self.calm()
        error = attempt.error
        if error is not None:
            if issubclass(type(error), ImportError) and getattr(error, "name", None) == "answer":
                wanted = str(error).partition("'")[2].partition("'")[0]
                self.missing_name(wanted)
            yield from self.loading_failed(error)
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
                    to_fail = getattr(method, "__unittest_expecting_failure__", False)
                    tests.append(Test(test_id, title_of(method, name), kind, name, to_fail))
        return tests

    def run_tests(self, tests):
        current = None
        broken = None
        for test in tests:
            if test.kind is not current:
                yield from self.leave_class(current)
                current = test.kind
                broken = yield from self.enter_class(current, test.id)
            if broken is not None:
                yield from self.report(test, "error", broken, None, 0.0)
                continue
            self.channel.send(type="started", id=test.id)
            self.running, self.started, self.telling = test, _now(), 0.0
            running = None
            try:
                running = test.kind(test.name)
                attempt = Attempt(running._run_test)
            except Exception as error:
                attempt = Attempt(None)
                attempt.error = error
            else:
                yield attempt
            elapsed = self.elapsed()
            self.calm()
            self.guard_tests(running)
            status, error, subtest = self.outcome(running, attempt.error, test.to_fail)
            yield from self.report(test, status, error, subtest, elapsed)
        yield from self.leave_class(current)

    def elapsed(self):
        """Milliseconds that the test has used, without those that went into words for its failures."""
        return max(0.0, _now() - self.started - self.telling) * 1e3

    def tell_failure(self):
        """Sent before the words are sought: an object whose __repr__ never ends must not hide the outcome."""
        if self.running is not None:
            self.channel.send(type="outcome", id=self.running.id, status="failed", kind="", ms=round(self.elapsed(), 3))
        return _now()

    def failure_told(self, since):
        """The test goes on, if only to its clean-up: its time counts again."""
        if self.running is not None:
            self.telling += _now() - since
            self.channel.send(type="resumed", id=self.running.id, ms=round(self.elapsed(), 3))

    def report(self, test, status, error, subtest, elapsed):
        event = {"type": "result", "id": test.id, "status": status, "ms": round(elapsed, 3)}
        if status == "passed":
            self.channel.hold(**event)
            return
        kind = "" if error is None else type.__dict__["__name__"].__get__(type(error))
        self.channel.send(type="outcome", id=test.id, status=status, kind=kind, ms=round(elapsed, 3))
        event["kind"] = kind
        event.update((yield from self.tell("failure" if status == "failed" else "error", error, test.name, subtest and subtest[1])))
        if subtest and subtest[0]:
            event["message"] = harness.telling.labelled(event["message"], subtest[0])  # noqa: F821
        self.channel.send(**event)

    def outcome(self, running, error, to_fail):
        """(status, the error to tell or None, label and variables of the subtest that failed or None)"""
        if error is not None and issubclass(type(error), case.SkipTest):
            return "skipped", error, None
        subtest = None
        if error is None and running._subtest_failures:
            label, error, variables = running._subtest_failures[0]
            subtest = label, variables
        if error is None and running._failures_seen:
            error = running._failures_seen[0]
        if to_fail:
            return ("failed", case.CheckFailure("this was expected to fail and did not", True), None) if error is None else ("passed", None, None)
        if error is None:
            return "passed", None, None
        return ("failed" if self.is_failure(error) else "error"), error, subtest

    def is_failure(self, error):
        """A failed assertion of the checks, a bare `assert` included; one of the answer's own is an error."""
        if issubclass(type(error), case.CheckFailure):
            return True
        traceback = error.__traceback__
        while traceback is not None:
            if traceback.tb_frame.f_code.co_filename == self.path:
                return False
            traceback = traceback.tb_next
        return issubclass(type(error), AssertionError)

    def tell(self, what, error, *arguments):
        """What the teller has to say: of an error the fields `message` and `frames`, and more for a test."""
        if issubclass(type(error), MemoryError):
            release(error)
        with self.world:
            telling = harness.telling  # noqa: F821
            checks = telling.Source(self.checks_path, self.job["checks"])
            answer = telling.Source(self.path, telling.decoded(self.source))
            teller = telling.Teller(answer, checks, self.entry, self.answer)
            attempt = Attempt(getattr(teller, what), error, *arguments)
            yield attempt
        self.calm()
        if attempt.error is None:
            return attempt.value
        return {"message": "the program left Python in a state in which nothing more can be told", "frames": []}

    def enter_class(self, kind, test_id):
        if kind.setUpClass.__func__ is case.TestCase.setUpClass.__func__:
            return None
        self.channel.send(type="started", id=test_id)
        attempt = Attempt(kind.setUpClass)
        yield attempt
        return attempt.error

    def leave_class(self, kind):
        if kind is None:
            return
        calls = [kind.doClassCleanups] if kind._class_cleanups else []
        if kind.tearDownClass.__func__ is not case.TestCase.tearDownClass.__func__:
            calls.insert(0, kind.tearDownClass)
        if calls:
            self.channel.flush()
        for call in calls:
            attempt = Attempt(call)
            yield attempt
            if attempt.error is not None:
                told = yield from self.tell("loading", attempt.error)
                self.alerts.add("CleanupFailed", told["message"], None)

    def calm(self):
        """Puts back what a program may have turned on this process rather than on itself."""
        _settrace(None)
        _setprofile(None)
        try:
            _setrecursionlimit(self.recursion_limit)
        except RecursionError:
            pass

    def guard_tests(self, running=None):
        changed = [name for kind in self.protected for name in kind.restore()]
        if running is not None:
            changed += [name for name in vars(running) if case.is_function(getattr(type(running), name, None))]
        if changed:
            self.stop("crashed", "the program changes the checks themselves (%s)" % ", ".join(sorted(set(changed))))

    def disturbed(self, error):
        """The last event when the harness itself met an error after the learner's code had begun."""
        try:
            import _signal

            # A handler of the program that still raises now and then is the likeliest cause.
            for number in (_signal.SIGALRM, _signal.SIGVTALRM, _signal.SIGPROF, _signal.SIGINT):
                _signal.signal(number, _signal.SIG_IGN)
        except BaseException:
            pass
        if issubclass(type(error), MemoryError):
            release(error)
            return {"type": "stop", "reason": "out-of-memory", "message": "the program ran out of memory", "line": None, "column": None}
        what = type.__dict__["__name__"].__get__(type(error))
        message = "the program disturbs the check itself (%s), by a signal handler or by what it changes in Python" % what
        return {"type": "stop", "reason": "crashed", "message": message, "line": None, "column": None}


class Test:
    __slots__ = ("id", "title", "kind", "name", "to_fail")

    def __init__(self, test_id, title, kind, name, to_fail):
        self.id = test_id
        self.title = title
        self.kind = kind
        self.name = name
        self.to_fail = to_fail


def release(error):
    """Lets go of what the functions held that the error came through: without memory nothing can be told."""
    traceback = error.__traceback__
    while traceback is not None:
        try:
            traceback.tb_frame.clear()
        except RuntimeError:
            pass  # Still running.
        traceback = traceback.tb_next


def add_user_packages():
    """What `pip install --user` installed, which -I leaves out together with all that it should leave out."""
    import site

    if sys.prefix == sys.base_prefix:
        folder = site.getusersitepackages()
        if os.path.isdir(folder):
            site.addsitedir(folder)


def read_bytes(path):
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        size = os.fstat(descriptor).st_size
        data = os.read(descriptor, size + 1)
        if len(data) == size:
            return data  # The byte too many was not there: this is all of it.
        chunks = [data]
        while chunks[-1]:
            chunks.append(os.read(descriptor, 1 << 20))
        return b"".join(chunks)
    finally:
        os.close(descriptor)


class Protected:
    """A class or a module of ours whose functions must stay as they are."""

    def __init__(self, kind):
        self.kind = kind
        if isinstance(kind, case.Sealed):
            kind._sealed = True
        self.members = {name: (value, code_of(value)) for name, value in vars(kind).items() if case.is_function(value)}
        bases = getattr(kind, "__mro__", ())
        self.names = {name for base in bases for name, value in vars(base).items() if case.is_function(value)}
        self.size = len(vars(kind))
        self.values = [value for value, _ in self.members.values()]
        self.functions = [getattr(value, "__func__", value) for value, code in self.members.values() if code is not None]
        self.codes = [code for _, code in self.members.values() if code is not None]

    def restore(self):
        now = vars(self.kind)
        if self.is_untouched(now):
            return []
        changed = []
        for name, (value, code) in self.members.items():
            if now.get(name) is not value or code_of(value) is not code:
                changed.append("%s.%s" % (self.kind.__name__, name))
        for name in now:
            if name in self.names and name not in self.members and name not in ("__init__", "__doc__"):
                changed.append("%s.%s" % (self.kind.__name__, name))
        return changed

    def is_untouched(self, now):
        """The same question for the usual case, asked after each test: by identity, in loops that run in C."""
        return (
            len(now) == self.size
            and all(map(_is, map(now.get, self.members), self.values))
            and all(map(_is, map(_code, self.functions), self.codes))
        )


def code_of(value):
    return getattr(getattr(value, "__func__", value), "__code__", None)


def title_of(method, name):
    words = (getattr(method, "__doc__", None) or "").strip().split("\n\n")[0]
    return " ".join(words.split()) or name[len("test") :].strip("_").replace("_", " ") or name


PROTECTED = (
    case.TestCase,
    case.IsolatedAsyncioTestCase,
    case.CheckFailure,
    case._Raises,
    case._SubTest,
    case.equality,
    Attempt,
    Check,
    channel_module.Channel,
)
