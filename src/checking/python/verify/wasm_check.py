"""Checks and programs in a Python without processes, by the standard unittest: Python compiled to WebAssembly.

`check` and `run` take and give JSON. Each leaves the modules as it found them, so that one interpreter serves many.
"""

import contextlib
import io
import json
import linecache
import sys
import traceback
import types
import unittest


def check(order):
    order = json.loads(order)
    said = {"reason": None, "message": "", "line": None, "tests": []}
    with as_before(order["folder"]), contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        answer = load("answer", order["answer"], order["path"], said)
        if answer is not None:
            missing = [name for name in order["entry"] if not hasattr(answer, name)]
            if missing:
                said.update(reason="missing-name", message="the file does not define `%s`" % missing[0])
            else:
                sys.modules["drill"] = helper(order["drill"], order["answer"])
                checks = load("checks", order["checks"], "<checks>", said)
                if checks is not None:
                    said["tests"] = tests_of(checks)
    return json.dumps(said)


def run(order):
    order = json.loads(order)
    out, err = io.StringIO(), io.StringIO()
    code = 0
    with as_before(""), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        main = types.ModuleType("__main__")
        kept, sys.modules["__main__"] = sys.modules["__main__"], main
        # Tracebacks show the lines of the program, which lies in no file.
        linecache.cache["program.py"] = (len(order["program"]), None, order["program"].splitlines(True), "program.py")
        try:
            exec(compile(order["program"], "program.py", "exec", dont_inherit=True), main.__dict__)
        except SystemExit as error:
            code = error.code if isinstance(error.code, int) else 0 if error.code is None else 1
        except BaseException:
            code = 1
            traceback.print_exc()
        finally:
            sys.modules["__main__"] = kept
    return json.dumps({"stdout": out.getvalue(), "stderr": err.getvalue(), "exitCode": code})


@contextlib.contextmanager
def as_before(folder):
    modules, path = dict(sys.modules), list(sys.path)
    if folder:
        sys.path.append(folder)
    try:
        yield
    finally:
        for name in set(sys.modules) - set(modules):
            # The standard library stays: to load it again would take longer and give second classes of the same name.
            if name.partition(".")[0] not in sys.stdlib_module_names:
                del sys.modules[name]
        sys.modules.update(modules)
        sys.path[:] = path
        sys.path_importer_cache.clear()


def load(name, source, path, said):
    module = types.ModuleType(name)
    module.__file__ = path
    try:
        code = compile(source, path, "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        said.update(reason="syntax-error", message=str(error), line=getattr(error, "lineno", None))
        return None
    sys.modules[name] = module
    try:
        exec(code, module.__dict__)
    except BaseException as error:
        reason = "exited" if isinstance(error, SystemExit) else "import-error"
        said.update(reason=reason, message="%s: %s" % (type(error).__name__, error))
        return None
    return module


def helper(source, answer):
    space = {"__name__": "drill_answers"}
    exec(compile(source, "<drill>", "exec", dont_inherit=True), space)
    return space["as_module"](answer.encode("utf-8"))


def tests_of(module):
    found = []
    # A copy: a warning while a test runs adds a name to its module.
    for kind in list(vars(module).values()):
        if not (isinstance(kind, type) and issubclass(kind, unittest.TestCase) and kind.__module__ == "checks"):
            continue
        if getattr(kind, "__unittest_skip__", False):
            continue
        for name in unittest.defaultTestLoader.getTestCaseNames(kind):
            if getattr(getattr(kind, name), "__unittest_skip__", False):
                continue
            result = Result()
            suite = unittest.TestSuite([kind(name)])
            suite.run(result)
            found.append({"id": "%s.%s" % (kind.__qualname__, name), "status": result.status, "message": result.words})
    return found


class Result(unittest.TestResult):
    """What one test came to."""

    status = "passed"
    words = ""

    def note(self, status, error):
        # The first failure is the one to tell of.
        if self.status == "passed":
            self.status = status
            self.words = "".join(traceback.format_exception_only(error[0], error[1])).strip()

    def addFailure(self, test, error):
        self.note("failed", error)

    def addError(self, test, error):
        self.note("error", error)

    def addSubTest(self, test, subtest, error):
        if error is not None:
            self.note("failed" if issubclass(error[0], test.failureException) else "error", error)

    def addUnexpectedSuccess(self, test):
        self.status = "failed"

    def addSkip(self, test, reason):
        self.status = "skipped"
