import unittest

from answer import with_guests


def standing_plan():
    altos = ["Ana", "Eva"]
    return {"Tue": altos, "Thu": altos, "Sun": ["Ole"]}


class CheckRota(unittest.TestCase):
    def test_guests_are_added(self):
        """guests stand at the end of their evening, in order"""
        rota = with_guests(standing_plan(), [("Sun", "Kim"), ("Sun", "Bo")])
        self.assertEqual(rota["Sun"], ["Ole", "Kim", "Bo"], "Each guest joins the singers of the evening given.")

    def test_no_guests(self):
        """without guests the rota is the plan"""
        self.assertEqual(
            with_guests(standing_plan(), []), standing_plan(), "Without guests the rota has the same singers."
        )

    def test_other_evening(self):
        """a guest on Tuesday does not sing on Thursday"""
        rota = with_guests(standing_plan(), [("Tue", "Kim")])
        self.assertEqual(
            rota,
            {"Tue": ["Ana", "Eva", "Kim"], "Thu": ["Ana", "Eva"], "Sun": ["Ole"]},
            "Tuesday and Thursday share a list in the plan; in the rota each needs one of its own.",
        )


class CheckPlan(unittest.TestCase):
    def test_plan_is_unchanged(self):
        """the plan stays as it is"""
        plan = standing_plan()
        with_guests(plan, [("Sun", "Kim")])
        self.assertEqual(plan, standing_plan(), "The guest was added to the plan's own list.")

    def test_second_week(self):
        """the second week does not have the first week's guest"""
        plan = standing_plan()
        with_guests(plan, [("Sun", "Kim")])
        second = with_guests(plan, [("Sun", "Bo")])
        self.assertEqual(second["Sun"], ["Ole", "Bo"], "The first week's guest is still there.")

    def test_evening_without_guest(self):
        """a change to the rota later on does not reach the plan"""
        plan = standing_plan()
        rota = with_guests(plan, [("Tue", "Kim")])
        rota["Sun"].remove("Ole")
        self.assertEqual(plan["Sun"], ["Ole"], "An evening without guests still shares its list with the plan.")

    def test_same_singers(self):
        """the singers are the plan's own objects"""
        singer = type("Singer", (), {"__repr__": lambda self: "Ole"})()
        rota = with_guests({"Sun": [singer]}, [])
        self.assertIs(rota["Sun"][0], singer, "Copy the lists, and not the people in them.")
