import unittest

from answer import Noticeboard


class Village:
    def __init__(self):
        self.heard = []
        self.failed = []
        self.board = Noticeboard(on_error=lambda reader, error: self.failed.append((reader, error)))

    def reader(self, name):
        return lambda notice: self.heard.append(f"{name}: {notice}")

    def join(self, name, topic="water"):
        return self.board.subscribe(topic, self.reader(name))


class CheckPublish(unittest.TestCase):
    def test_order(self):
        """readers hear in the order of subscription"""
        village = Village()
        for name in ("mill", "inn", "farm"):
            village.join(name)
        village.board.publish("water", "off")
        self.assertEqual(village.heard, ["mill: off", "inn: off", "farm: off"], "All three, the first one first.")

    def test_topics(self):
        """readers hear of their own topic only"""
        village = Village()
        village.join("mill")
        village.join("inn", topic="dance")
        village.board.publish("dance", "tonight")
        village.board.publish("lost", "a cat")
        self.assertEqual(village.heard, ["inn: tonight"], "The mill asked for water, and nobody for lost cats.")

    def test_twice(self):
        """who subscribed twice hears twice, and cancels each by itself"""
        village = Village()
        reader = village.reader("mill")
        first = village.board.subscribe("water", reader)
        village.join("inn")
        village.board.subscribe("water", reader)
        first()
        first()
        village.board.publish("water", "on")
        self.assertEqual(
            village.heard, ["inn: on", "mill: on"],
            "The first subscription was cancelled, so the second one, behind the inn, stays.",
        )

    def test_cancelled(self):
        """who has cancelled hears nothing"""
        village = Village()
        cancel = village.join("mill")
        village.board.publish("water", "off")
        cancel()
        village.board.publish("water", "on")
        self.assertEqual(village.heard, ["mill: off"], "The second notice came after the cancellation.")


class CheckFailures(unittest.TestCase):
    def test_others_hear(self):
        """one failing reader does not silence the others"""
        village = Village()
        error = ValueError("cannot read")

        def broken(notice):
            raise error

        village.join("mill")
        village.board.subscribe("water", broken)
        village.join("farm")
        village.board.publish("water", "off")
        self.assertEqual(village.heard, ["mill: off", "farm: off"], "The farm stands behind the broken reader.")
        self.assertEqual(village.failed, [(broken, error)], "`on_error` should be told which reader failed, and how.")

    def test_requests_to_stop(self):
        """a request to stop is no failure of a reader"""
        village = Village()

        def stop(notice):
            raise KeyboardInterrupt

        village.board.subscribe("water", stop)
        with self.assertRaises(KeyboardInterrupt, msg="What is not an `Exception` should come out."):
            village.board.publish("water", "off")


class CheckWhilePublishing(unittest.TestCase):
    def test_new_reader(self):
        """who subscribes while a notice is read hears from the next one on"""
        village = Village()
        joined = []

        def host(notice):
            if not joined:
                joined.append(village.join("guest"))

        village.board.subscribe("water", host)
        village.board.publish("water", "off")
        village.board.publish("water", "on")
        self.assertEqual(
            (village.heard, village.failed), (["guest: on"], []),
            "The guest came during the first notice and hears the second.",
        )

    def test_cancels_itself(self):
        """a reader that cancels itself takes nothing from the next one"""
        village = Village()
        cancels = []

        def once(notice):
            village.heard.append(f"once: {notice}")
            cancels[0]()

        cancels.append(village.board.subscribe("water", once))
        village.join("farm")
        village.board.publish("water", "off")
        village.board.publish("water", "on")
        self.assertEqual(
            village.heard, ["once: off", "farm: off", "farm: on"],
            "The farm hears both notices, and the other the first one.",
        )

    def test_cancels_another(self):
        """who is cancelled by an earlier reader does not hear this notice"""
        village = Village()
        cancels = []
        village.board.subscribe("water", lambda notice: cancels[0]())
        cancels.append(village.join("farm"))
        village.board.publish("water", "off")
        self.assertEqual(village.heard, [], "The farm was cancelled before its turn and may be gone already.")
