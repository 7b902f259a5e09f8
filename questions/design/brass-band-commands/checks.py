import unittest

from answer import Commands, UnknownCommand


def rehearsal():
    """A band with two commands, from two functions of the same name."""
    band = Commands()

    @band.command("play")
    def start(tune, bar="1"):
        """Play a tune."""
        return f"playing {tune} from bar {bar}"

    first = start

    @band.command("rest")
    def start(minutes):  # noqa: F811
        """Rest for some minutes."""
        return f"resting {minutes} minutes"

    return band, first, start


class CheckCommands(unittest.TestCase):
    def test_run(self):
        """the first word names the command, the others are its arguments"""
        band, _, _ = rehearsal()
        self.assertEqual(
            (band.run("play Aida"), band.run("  play   Aida 12 ")),
            ("playing Aida from bar 1", "playing Aida from bar 12"),
            "One argument, then two; further blanks mean nothing.",
        )

    def test_same_function_name(self):
        """two functions of the same name are two commands"""
        band, _, _ = rehearsal()
        self.assertEqual(
            (band.run("play Aida"), band.run("rest 5")),
            ("playing Aida from bar 1", "resting 5 minutes"),
            "Both functions are called start; the names given to `command` tell them apart.",
        )

    def test_function_is_kept(self):
        """the decorated function can be called as before"""
        _, first, second = rehearsal()
        self.assertTrue(callable(first) and callable(second), "The decorator should return the function, not None.")
        self.assertEqual(first("Aida"), "playing Aida from bar 1", "Called directly, the function works as written.")

    def test_help(self):
        """help lists the commands in the order of registration"""
        band, _, _ = rehearsal()
        self.assertEqual(
            band.help(), ["play: Play a tune.", "rest: Rest for some minutes."], "One line each: name and docstring."
        )

    def test_two_bands(self):
        """two bands have commands of their own"""
        rehearsal()
        self.assertEqual(Commands().help(), [], "A new band knows the commands of another: they share one dict.")


class CheckFaults(unittest.TestCase):
    def test_unknown(self):
        """an unknown command raises UnknownCommand"""
        band, _, _ = rehearsal()
        with self.assertRaises(UnknownCommand, msg="Nobody registered `dance`."):
            band.run("dance")

    def test_taken(self):
        """a name that is taken is refused, and the first command stays"""
        band, _, _ = rehearsal()
        with self.assertRaises(ValueError, msg="`play` exists; a second one would quietly replace it."):
            band.command("play")(lambda tune: "silence")
        self.assertEqual(band.run("play Aida"), "playing Aida from bar 1", "The first command should have stayed.")

    def test_errors_of_a_command(self):
        """what a command raises comes out as it is"""
        band = Commands()

        @band.command("find")
        def find(tune):
            return {"Aida": 7}[tune]

        with self.assertRaises(KeyError, msg="The command exists and failed; that is no unknown command."):
            band.run("find Tosca")
