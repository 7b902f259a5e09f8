import unittest

from answer import signed


def fog(metres, *, unit="m"):
    """Warn of fog."""
    return f"visibility {metres} {unit}"


class CheckForms(unittest.TestCase):
    def test_bare(self):
        """@signed without parentheses"""
        warn = signed(fog)
        self.assertEqual(
            warn(80), "visibility 80 m\n-- the harbour office", "`@signed` passes the function as the only argument."
        )

    def test_empty_parentheses(self):
        """@signed() means the same"""
        decorate = signed()
        self.assertTrue(callable(decorate), "`signed()` has to return something that takes the function.")
        warn = decorate(fog)
        self.assertEqual(
            warn(80),
            "visibility 80 m\n-- the harbour office",
            "`@signed()` calls `signed` without a function first; what it returns gets the function.",
        )

    def test_with_by(self):
        """@signed(by=...) signs with that name"""
        decorate = signed(by="the pilot")
        self.assertTrue(callable(decorate), "`signed(by=…)` has to return something that takes the function.")
        warn = decorate(fog)
        self.assertEqual(warn(80), "visibility 80 m\n-- the pilot", "The line should carry the name given in `by`.")

    def test_direct_call(self):
        """signed(function, by=...) in one call"""
        warn = signed(fog, by="the pilot")
        self.assertEqual(warn(80), "visibility 80 m\n-- the pilot", "A function and a name may come in one call, too.")

    def test_two_names(self):
        """two decorated functions keep their own names"""
        decorate = signed(by="the pilot")
        pilot, office = decorate(fog), signed(fog)
        self.assertEqual(
            (pilot(80), office(80)),
            ("visibility 80 m\n-- the pilot", "visibility 80 m\n-- the harbour office"),
            "One use of the decorator changed what another one signs with.",
        )

    def test_decorator_used_twice(self):
        """what @signed(by=...) returns can decorate several functions"""
        by_pilot = signed(by="the pilot")
        first, second = by_pilot(fog), by_pilot(lambda: "all clear")
        self.assertEqual(
            (first(80), second()),
            ("visibility 80 m\n-- the pilot", "all clear\n-- the pilot"),
            "A decorator that was made once should serve for several functions.",
        )


class CheckWrapper(unittest.TestCase):
    def test_arguments(self):
        """positional and keyword arguments reach the function"""
        warn = signed(by="the pilot")(fog)
        self.assertEqual(warn(2, unit="km"), "visibility 2 km\n-- the pilot", "Both kinds of argument go through.")

    def test_name_and_docstring(self):
        """name and docstring stay, in both forms"""
        for form, warn in (("@signed", signed(fog)), ("@signed(by=…)", signed(by="the pilot")(fog))):
            with self.subTest(form=form):
                self.assertEqual(
                    (warn.__name__, warn.__doc__),
                    ("fog", "Warn of fog."),
                    f"With {form} the wrapper's own name shows; `functools.wraps` copies the function's.",
                )
