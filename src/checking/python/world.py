"""Python as it was before the answer ran, put in place while the harness needs it.

The words for a failure come from modules that are loaded only then; a program may have emptied sys.modules,
sys.path or the built-ins by that time.
"""

import builtins
import sys

_modules = sys.modules
_names = vars(builtins)
_PLACES = ("path", "meta_path", "path_hooks")


class World:
    def __init__(self):
        self._ours = _look()
        self._theirs = None

    def __enter__(self):
        self._theirs = _look()
        _modules.clear()
        _put(self._ours)

    def __exit__(self, *exception):
        # What was loaded meanwhile is here to stay: nobody had anything of that name.
        self._ours = _look()
        _put(self._theirs)


def _look():
    places = [getattr(sys, name, None) for name in _PLACES]
    contents = [list(place) if type(place) is list else None for place in places]
    return dict(_modules), dict(_names), sys.modules, places, contents


def _put(state):
    modules, names, sys.modules, places, contents = state
    _modules.update(modules)
    _names.update(names)
    for name, place, content in zip(_PLACES, places, contents):
        if content is not None:
            place[:] = content
        setattr(sys, name, place)
