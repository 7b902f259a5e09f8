import unittest

from answer import SensorSilent, watch


def leaves(error):
    if isinstance(error, BaseExceptionGroup):
        return [leaf for inner in error.exceptions for leaf in leaves(inner)]
    return [error]


class CheckWatch(unittest.TestCase):
    def watch(self, error=None):
        """Runs `watch` with checks that raise this error; gives the engineers' sensors and what came out."""
        sent = []

        def check_all():
            if error is not None:
                raise error

        try:
            watch(check_all, sent.append)
        except Exception as out:
            return sent, out
        return sent, None

    def test_all_well(self):
        """when all is well, nobody is sent"""
        self.assertEqual(self.watch(), ([], None), "Nothing went wrong, so nothing should happen.")

    def test_silent_sensors(self):
        """an engineer is sent to each silent sensor"""
        sent, out = self.watch(ExceptionGroup("floor 1", [SensorSilent("hall"), SensorSilent("stairs")]))
        self.assertEqual(sent, ["hall", "stairs"], "Each silent sensor needs an engineer, in the order of the group.")
        self.assertIsNone(out, "All of it was dealt with, so nothing should come out.")

    def test_groups_within_groups(self):
        """sensors on every floor are found"""
        floors = [ExceptionGroup("floor 1", [SensorSilent("hall")]), ExceptionGroup("floor 2", [SensorSilent("tower")])]
        sent, _ = self.watch(ExceptionGroup("museum", floors))
        self.assertEqual(sent, ["hall", "tower"], "The floors are groups within the group; one has to look into them.")

    def test_others_come_out(self):
        """other errors come out"""
        smoke = ValueError("smoke: -3")
        sent, out = self.watch(ExceptionGroup("museum", [SensorSilent("hall"), ExceptionGroup("floor 2", [smoke])]))
        self.assertIsNotNone(out, "The other error was swallowed together with the silent sensors.")
        self.assertEqual(leaves(out), [smoke], "What comes out should be the other error, without the silent sensors.")
        self.assertEqual(sent, ["hall"], "The engineer should be sent all the same.")

    def test_alone(self):
        """a silent sensor without a group is dealt with, too"""
        sent, out = self.watch(SensorSilent("hall"))
        self.assertEqual((sent, out), (["hall"], None), "It is the same error, only not in a group.")

    def test_other_error_alone(self):
        """another error without a group comes out"""
        sent, out = self.watch(ValueError("smoke: -3"))
        self.assertEqual([type(error) for error in leaves(out)], [ValueError], "It has nothing to do with silence.")
        self.assertEqual(sent, [], "No sensor was silent.")

    def test_silent_sensor_has_its_name(self):
        """the error says which sensor is silent"""
        self.assertEqual(str(SensorSilent("hall")), "hall is silent", "The message was right before.")
