"""Starts the harness: `python -I -B boot.py HARNESS_FOLDER CACHE_PREFIX`.

The harness must load faster than Python itself starts, so its modules are compiled once for each version of
Python and kept in one marshalled file. They never enter sys.modules and see a private copy of the built-ins:
nothing that the learner's program replaces there reaches them.
"""

import builtins
import marshal
import sys

# Bound here, because a module may be loaded after the program has replaced built-ins.
_Module = type(sys)
_exec = exec
_loads = marshal.loads

MODULES = ("attempt", "channel", "equality", "case", "runner", "telling", "alerts", "answers", "world")


def read_code(folder, prefix):
    cache = "%s-%s-%x.bin" % (prefix, sys.implementation.cache_tag, sys.hexversion)
    try:
        with open(cache, "rb") as file:
            # Not marshal.load: that asks the file for a byte at a time.
            codes = marshal.loads(file.read())
        if isinstance(codes, dict) and set(codes) == set(MODULES):
            return codes
    except (OSError, ValueError, EOFError, TypeError):
        pass
    codes = {}
    for name in MODULES:
        path = "%s/%s.py" % (folder, name)
        with open(path, "rb") as file:
            # Each in its own wrapping, so that what a passing check does not need is not unpacked.
            codes[name] = marshal.dumps(compile(file.read(), "<python drill %s>" % name, "exec", dont_inherit=True))
    try:
        import os

        temporary = "%s.%d" % (cache, os.getpid())
        with open(temporary, "wb") as file:
            marshal.dump(codes, file)
        os.replace(temporary, cache)
    except OSError:
        pass  # A cache that cannot be written costs milliseconds, nothing else.
    return codes


class Modules:
    """The harness's own modules, each executed when it is first asked for."""

    def __init__(self, codes):
        self._codes = codes
        self._builtins = dict(vars(builtins))
        self._loaded = {}

    def __getattr__(self, name):
        module = self._loaded.get(name)
        if module is None:
            module = self._loaded[name] = _Module("drill_" + name)
            module.__dict__["__builtins__"] = self.pristine_builtins()
            module.__dict__["harness"] = self
            _exec(_loads(self._codes[name]), module.__dict__)
            if name not in ("runner", "case"):
                # The functions of the others can be met by the answer, and lead to their globals.
                del module.__dict__["harness"]
        return module

    def pristine_builtins(self):
        return self._builtins.copy()


def load():
    modules = Modules(read_code(sys.argv[1], sys.argv[2]))
    return modules.attempt.drive, [modules.runner.conduct()]


if __name__ == "__main__":
    drive, box = load()
    drive(box)
