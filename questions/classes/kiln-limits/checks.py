import gc
import unittest
import weakref

from answer import Between


class Kiln:
    temperature = Between(20, 1300)
    minutes = Between(1, 600)


class CheckValues(unittest.TestCase):
    def test_kept(self):
        """a value within the limits is kept"""
        kiln = Kiln()
        kiln.temperature = 1240
        self.assertEqual(kiln.temperature, 1240, "Reading should give what was assigned.")

    def test_two_attributes(self):
        """two attributes of one kiln are apart"""
        kiln = Kiln()
        kiln.temperature, kiln.minutes = 1240, 90
        self.assertEqual(
            (kiln.temperature, kiln.minutes), (1240, 90), "Each attribute needs a place under a name of its own."
        )

    def test_two_kilns(self):
        """each kiln has values of its own"""
        small, large = Kiln(), Kiln()
        small.temperature = 900
        large.temperature = 1240
        self.assertEqual(small.temperature, 900, "The descriptor is one object for all kilns; a value on it is shared.")

    def test_not_set(self):
        """reading before setting is an AttributeError"""
        with self.assertRaises(AttributeError, msg="Nothing was set; `hasattr` and `getattr` rely on this error."):
            Kiln().temperature

    def test_on_the_class(self):
        """on the class, it is the descriptor itself"""
        try:
            found = Kiln.temperature
        except Exception as error:
            self.fail(f"Read on the class, `__get__` is called with None for the instance: {error!r}")
        self.assertIsInstance(found, Between, "Read on the class, `__get__` should give the `Between` object.")

    def test_kilns_can_go(self):
        """a kiln that nobody needs is not kept alive"""
        kiln = Kiln()
        kiln.temperature = 1240
        gone = weakref.ref(kiln)
        del kiln
        gc.collect()
        self.assertIsNone(gone(), "The descriptor still holds the kiln: it lives as long as the class does.")


class CheckLimits(unittest.TestCase):
    def test_limits_are_allowed(self):
        """both limits are allowed"""
        kiln = Kiln()
        for value in (20, 1300):
            with self.subTest(value=value):
                try:
                    kiln.temperature = value
                except ValueError:
                    self.fail(f"{value} is a limit, and limits are allowed.")

    def test_outside(self):
        """values outside are refused"""
        for value in (19, 1301):
            with self.subTest(value=value):
                with self.assertRaises(ValueError, msg=f"{value} is outside of 20 to 1300."):
                    Kiln().temperature = value

    def test_old_value_stays(self):
        """a refused value changes nothing"""
        kiln = Kiln()
        kiln.temperature = 1240
        try:
            kiln.temperature = 2000
        except ValueError:
            pass
        self.assertEqual(kiln.temperature, 1240, "The refused value is in the kiln all the same.")

    def test_message(self):
        """the message names the attribute"""
        with self.assertRaises(ValueError, msg="601 minutes are too long.") as caught:
            Kiln().minutes = 601
        self.assertIn("minutes", str(caught.exception), "Which of the many numbers was wrong? The message should say.")
