"""The `unittest` that checks see: the same names and meanings, loaded in a tenth of the time.

Importing the standard one takes longer than starting Python. This one keeps what was expected and what came
as values instead of formatting them into a sentence, compares by `equality`, and is not the module that the
learner's program can import and patch. A name that it does not have is looked up in the standard module.
"""

import sys

equality = harness.equality  # noqa: F821 - given by boot.Modules
_close_loop = harness.alerts.close_loop  # noqa: F821

_MISSING = object()


class SkipTest(Exception):
    """Raised to skip a test."""


class CheckFailure(AssertionError):
    """A failed comparison, with its two sides as they were when it failed: a clean-up may change the values."""

    def __init__(self, message, taught, sides=None, reversed=None, between=None):
        super().__init__(message)
        self.taught = taught
        self.expected, self.actual = (None, None) if sides is None else harness.telling.show_sides(sides)  # noqa: F821
        # The two sides where the call is on the other one.
        self.reversed = None if reversed is None else harness.telling.show_sides(reversed)  # noqa: F821
        # What holds whichever side came from the answer: both in one expression, as expected and as it is.
        self.between = between and tuple(words % (self.actual, self.reversed[1]) for words in between)
        # The type of what came.
        self.kind = None if sides is None else type(sides[1])


class _Raises:
    def __init__(self, case, expected, pattern=None, msg=None, warns=False):
        self.case = case
        self.expected = expected
        self.pattern = pattern
        self.msg = msg
        self.warns = warns
        self.exception = None
        self.warning = None
        self._catcher = None

    def names(self):
        kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        return " or ".join(getattr(kind, "__name__", str(kind)) for kind in kinds)

    def call(self, function, args, kwargs):
        with self:
            function(*args, **kwargs)

    def __enter__(self):
        if self.warns:
            import warnings

            self._catcher = warnings.catch_warnings(record=True)
            self.warnings = self._catcher.__enter__()
            warnings.simplefilter("always")
        return self

    def __exit__(self, kind, error, traceback):
        if self.warns:
            self._catcher.__exit__(None, None, None)
            if kind is not None:
                return False
            matching = [w for w in self.warnings if issubclass(w.category, self.expected)]
            matching = [w for w in matching if self._matches(str(w.message))]
            if not matching:
                self.case._fail(self.msg, "%s was not triggered" % self.names())
            self.warning = matching[0].message
            self.filename, self.lineno = matching[0].filename, matching[0].lineno
            return True
        if kind is None:
            self.case._fail(self.msg, "", (self.names(), "no exception", "words"))
        if not issubclass(kind, self.expected):
            return False
        if issubclass(kind, CheckFailure):
            # The checks wanted an assertion to fail.
            self.case._failures_seen[:] = [failure for failure in self.case._failures_seen if failure is not error]
        self.exception = error.with_traceback(None)
        if not self._matches(str(error)):
            wanted = getattr(self.pattern, "pattern", self.pattern)
            self.case._fail(self.msg, "the message does not match %r" % wanted, (wanted, str(error)))
        return True

    def _matches(self, text):
        if self.pattern is None:
            return True
        import re

        return re.search(self.pattern, text) is not None


class _SubTest:
    def __init__(self, case, label):
        self.case = case
        self.label = label

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        if kind is None or not issubclass(kind, Exception) or issubclass(kind, SkipTest):
            return False
        # With the variables of the test, which goes on with others.
        self.case._subtest_failures.append((self.label, error, dict(sys._getframe(1).f_locals)))
        return True


class Sealed(type):
    """The class of test classes: what their methods are is settled before the answer meets them."""

    def __setattr__(cls, name, value):
        if "_sealed" in cls.__dict__ and is_function(getattr(cls, name, None)):
            raise TypeError("the checks cannot be changed (%s.%s)" % (cls.__name__, name))
        type.__setattr__(cls, name, value)


def is_function(value):
    return hasattr(value, "__code__") or hasattr(value, "__func__") or isinstance(value, property)


class TestCase(metaclass=Sealed):
    failureException = CheckFailure
    longMessage = True
    maxDiff = 640

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._testMethodDoc = getattr(getattr(self, methodName, None), "__doc__", None)
        self._cleanups = []
        self._subtest_failures = []
        # Every assertion that failed: the learner's code may catch one on its way out.
        self._failures_seen = []

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    _class_cleanups = ()

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        if "_class_cleanups" not in cls.__dict__:
            cls._class_cleanups = []
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def doClassCleanups(cls):
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            function(*args, **kwargs)

    @classmethod
    def enterClassContext(cls, manager):
        value = manager.__enter__()
        cls.addClassCleanup(manager.__exit__, None, None, None)
        return value

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, manager):
        value = manager.__enter__()
        self.addCleanup(manager.__exit__, None, None, None)
        return value

    def id(self):
        return "%s.%s" % (type(self).__qualname__, self._testMethodName)

    def shortDescription(self):
        return (self._testMethodDoc or "").strip().split("\n")[0].strip() or None

    def __str__(self):
        return self.id()

    def addTypeEqualityFunc(self, typeobj, function):
        """Accepted and not needed: values are kept, not formatted."""

    def subTest(self, msg=_MISSING, **params):
        words = [] if msg is _MISSING else [str(msg)]
        words += ["%s=%r" % item for item in params.items()]
        return _SubTest(self, ", ".join(words))

    def skipTest(self, reason):
        raise SkipTest(reason)

    def _tell_failure(self):
        """Put in place by the runner: says that a test has failed before the words for it are sought. The time, in seconds."""

    def _failure_told(self, since):
        """Put in place by the runner: the words are found, and what follows is the test's own time again."""

    # Every failing assertion ends here.
    def _fail(self, taught, standard, sides=None, reversed=None, between=None):
        since = self._tell_failure()
        failure = CheckFailure(standard if taught is None else str(taught), taught is not None, sides, reversed, between)
        self._failures_seen.append(failure)
        self._failure_told(since)
        raise failure

    def fail(self, msg=None):
        self._fail(msg, "the check failed")

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, "expected a true value", ("a true value", expr, "described"))

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, "expected a false value", ("a false value", expr, "described"))

    def assertEqual(self, first, second, msg=None):
        if not equality.equal(first, second):
            if equality.imposter(first, second):
                self._fail(msg, "an object that says it equals everything is not the value", (second, first))
            self._fail(msg, "", (second, first))

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, "", ("anything but %s", first, "other", second))

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            same = " (an equal object, not the same one)" if equality.equal(expr1, expr2) else ""
            self._fail(msg, "expected the very same object" + same, (expr2, expr1))

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, "expected another object, got the very same one", ("another object than %s", expr1, "other", expr2))

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, "", (None, obj))

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, "", ("anything but None", obj, "described"))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(
                msg,
                "",
                ("an element of %s", member, "other", container),
                ("something that contains %s", container, "other", member),
                ("%s in %s", "%s not in %s"),
            )

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(
                msg,
                "",
                ("no element of %s", member, "other", container),
                ("something without %s", container, "other", member),
                ("%s not in %s", "%s in %s"),
            )

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail(msg, "", ("an instance of " + _class_names(cls), obj, "described"))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail(msg, "", ("not an instance of " + _class_names(cls), obj, "described"))

    def assertIsSubclass(self, cls, superclass, msg=None):
        if not issubclass(cls, superclass):
            self._fail(msg, "", ("a subclass of " + _class_names(superclass), cls, "described"))

    def assertHasAttr(self, obj, name, msg=None):
        if not hasattr(obj, name):
            self._fail(msg, "", ("an object with the attribute " + name, obj, "described"))

    def _both_ways(self, a, b):
        """True for an object of the answer that says it is more than a plain value and less as well."""
        return equality.of_answer(a) and not equality.of_answer(b) and a > b and a < b

    def assertGreater(self, a, b, msg=None):
        if not a > b or self._both_ways(a, b):
            self._fail(msg, "", ("more than %s", a, "other", b))

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b or self._both_ways(a, b):
            self._fail(msg, "", ("at least %s", a, "other", b))

    def assertLess(self, a, b, msg=None):
        if not a < b or self._both_ways(a, b):
            self._fail(msg, "", ("less than %s", a, "other", b))

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b or self._both_ways(a, b):
            self._fail(msg, "", ("at most %s", a, "other", b))

    def _apart(self, first, second, places, delta):
        if equality.equal(first, second):
            return False
        if equality.of_answer(first) and not equality.of_answer(second):
            return True
        if delta is not None:
            return abs(first - second) > delta
        return round(abs(first - second), 7 if places is None else places) != 0

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if self._apart(first, second, places, delta):
            self._fail(msg, "", (second, first))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if not self._apart(first, second, places, delta):
            self._fail(msg, "", ("a value further from %s", first, "other", second))

    def assertCountEqual(self, first, second, msg=None):
        theirs, ours = list(first), list(second)
        rest = list(theirs)
        for item in ours:
            for place, other in enumerate(rest):
                if equality.equal(other, item):
                    del rest[place]
                    break
            else:
                self._fail(msg, "the same elements in any order", (ours, theirs))
        if rest:
            self._fail(msg, "the same elements in any order", (ours, theirs))

    def assertRegex(self, text, expected_regex, msg=None):
        import re

        if not re.search(expected_regex, text):
            pattern = getattr(expected_regex, "pattern", expected_regex)
            self._fail(msg, "", ("text that matches %s", text, "other", pattern))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        import re

        if re.search(unexpected_regex, text):
            pattern = getattr(unexpected_regex, "pattern", unexpected_regex)
            self._fail(msg, "", ("text that does not match %s", text, "other", pattern))

    def assertStartsWith(self, s, prefix, msg=None):
        if not s.startswith(prefix):
            self._fail(msg, "", ("a start of %s", s, "other", prefix))

    def assertEndsWith(self, s, suffix, msg=None):
        if not s.endswith(suffix):
            self._fail(msg, "", ("an end of %s", s, "other", suffix))

    def assertSequenceEqual(self, first, second, msg=None, seq_type=None):
        if seq_type is not None:
            self.assertIsInstance(first, seq_type, msg)
        if not equality.equal(list(first), list(second)):
            self._fail(msg, "", (second, first))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertEqual(first, second, msg)

    def assertListEqual(self, first, second, msg=None):
        self.assertIsInstance(first, list, msg)
        self.assertEqual(first, second, msg)

    def assertTupleEqual(self, first, second, msg=None):
        self.assertIsInstance(first, tuple, msg)
        self.assertEqual(first, second, msg)

    def assertDictEqual(self, first, second, msg=None):
        self.assertIsInstance(first, dict, msg)
        self.assertEqual(first, second, msg)

    def assertSetEqual(self, first, second, msg=None):
        self.assertEqual(first, second, msg)

    def assertRaises(self, expected, *args, **kwargs):
        return self._expect(_Raises(self, expected, msg=kwargs.pop("msg", None)), args, kwargs)

    def assertRaisesRegex(self, expected, pattern, *args, **kwargs):
        return self._expect(_Raises(self, expected, pattern, kwargs.pop("msg", None)), args, kwargs)

    def assertWarns(self, expected, *args, **kwargs):
        return self._expect(_Raises(self, expected, msg=kwargs.pop("msg", None), warns=True), args, kwargs)

    def assertWarnsRegex(self, expected, pattern, *args, **kwargs):
        return self._expect(_Raises(self, expected, pattern, kwargs.pop("msg", None), True), args, kwargs)

    def _expect(self, context, args, kwargs):
        if not args:
            return context
        return context.call(args[0], args[1:], kwargs)

    def assertLogs(self, logger=None, level=None):
        from unittest._log import _AssertLogsContext

        return _AssertLogsContext(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        from unittest._log import _AssertLogsContext

        return _AssertLogsContext(self, logger, level, no_logs=True)

    def _formatMessage(self, msg, standardMsg):  # asked for by the standard _AssertLogsContext
        return standardMsg if msg is None else str(msg)

    # What the runner calls.
    def _run_method(self, method):
        method()

    def _run_hooks(self, method):
        self.setUp()
        try:
            self._run_method(method)
        finally:
            self.tearDown()

    def _run_test(self):
        try:
            self._run_hooks(getattr(self, self._testMethodName))
        finally:
            self.doCleanups()

    def doCleanups(self):
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            function(*args, **kwargs)


class IsolatedAsyncioTestCase(TestCase):
    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    async def enterAsyncContext(self, manager):
        value = await manager.__aenter__()
        self.addAsyncCleanup(manager.__aexit__, None, None, None)
        return value

    def _run_test(self):
        import asyncio

        loop = asyncio.new_event_loop()
        asyncio.set_event_loop(loop)
        loop.set_debug(False)
        try:
            loop.run_until_complete(self._run_in_loop())
        finally:
            try:
                _close_loop(loop)
            finally:
                asyncio.set_event_loop(None)

    async def _run_in_loop(self):
        try:
            self.setUp()
            await self.asyncSetUp()
            try:
                result = getattr(self, self._testMethodName)()
                if result is not None:
                    await result
            finally:
                await self.asyncTearDown()
                self.tearDown()
        finally:
            while self._cleanups:
                function, args, kwargs = self._cleanups.pop()
                result = function(*args, **kwargs)
                if hasattr(result, "__await__"):
                    await result


def _class_names(cls):
    kinds = cls if isinstance(cls, tuple) else (cls,)
    return " or ".join(getattr(kind, "__name__", str(kind)) for kind in kinds)


def skip(reason):
    def decorate(item):
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item

    return decorate


def skipIf(condition, reason):
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason):
    return skip(reason) if not condition else lambda item: item


def expectedFailure(item):
    item.__unittest_expecting_failure__ = True
    return item


def main(*args, **kwargs):
    """`unittest.main()` at the end of a file of checks: the harness runs them."""


def as_module():
    """The module object that `import unittest` gives to the checks."""
    module = type(sys)("unittest")
    for name in PUBLIC:
        setattr(module, name, globals()[name])

    def fallback(name):
        import importlib

        if name == "mock":
            return importlib.import_module("unittest.mock")
        return getattr(importlib.import_module("unittest"), name)

    module.__getattr__ = fallback
    return module


PUBLIC = ("TestCase", "IsolatedAsyncioTestCase", "SkipTest", "skip", "skipIf", "skipUnless", "expectedFailure", "main")
