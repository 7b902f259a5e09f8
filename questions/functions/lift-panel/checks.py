import unittest

from answer import lift_panel

FLOORS = ["cellar", "lobby", "roof"]


class CheckPanel(unittest.TestCase):
    def setUp(self):
        self.sent = []

    def send(self, floor):
        self.sent.append(floor)
        return f"going to the {floor}"

    def test_first_button(self):
        """the first button goes to the first floor"""
        send = self.send
        self.assertEqual(
            lift_panel(FLOORS, send)["cellar"](),
            "going to the cellar",
            "A lambda looks `floor` up when it is called; by then the loop is over.",
        )

    def test_middle_button(self):
        """a button in the middle goes to its own floor"""
        send = self.send
        self.assertEqual(
            lift_panel(FLOORS, send)["lobby"](),
            "going to the lobby",
            "Each button needs a floor of its own; a loop has one variable for all its turns.",
        )

    def test_last_button(self):
        """the last button goes to the last floor and returns what send returned"""
        send = self.send
        self.assertEqual(
            lift_panel(FLOORS, send)["roof"](),
            "going to the roof",
            "A press should return what `send` returned.",
        )

    def test_building_moves_nothing(self):
        """building the panel does not move the lift"""
        lift_panel(FLOORS, self.send)
        self.assertEqual(self.sent, [], "`send` was called while the panel was built; it should wait for a press.")

    def test_every_press_sends(self):
        """pressing a button twice sends the lift twice"""
        button = lift_panel(["roof"], self.send)["roof"]
        button()
        button()
        self.assertEqual(self.sent, ["roof", "roof"], "Each press should call `send` once more.")

    def test_floors_in_order(self):
        """the panel has one button for each floor, in order"""
        self.assertEqual(
            list(lift_panel(FLOORS, self.send)), FLOORS, "The keys should be the floors, in the order given."
        )

    def test_no_floors(self):
        """a building without floors has an empty panel"""
        self.assertEqual(lift_panel([], self.send), {}, "Without floors there is nothing to press.")

    def test_two_panels(self):
        """two panels move their own lifts"""
        goods = []
        panel = lift_panel(["roof"], self.send)
        lift_panel(["roof"], goods.append)["roof"]()
        panel["roof"]()
        self.assertEqual(
            (self.sent, goods), (["roof"], ["roof"]), "Each panel should use the `send` that it was given."
        )
