import gc
import unittest
import weakref

from answer import Bed


class Planner:
    """Notes what it is asked."""

    def __init__(self, answers=None):
        self.asked = []
        self.answers = answers or {}

    def __call__(self, soil, plant):
        self.asked.append((soil, plant))
        return self.answers.get(plant, f"{plant} in {soil}")


class CheckPlans(unittest.TestCase):
    def test_plan(self):
        """a plan for the bed's soil"""
        self.assertEqual(Bed("loam", Planner()).plan("leek"), "leek in loam", "The planner's answer is the plan.")

    def test_asked_once(self):
        """the planner is asked once for a plant"""
        planner = Planner()
        bed = Bed("loam", planner)
        plans = [bed.plan("leek"), bed.plan("leek")]
        self.assertEqual(plans, ["leek in loam"] * 2, "The remembered plan should be the same.")
        self.assertEqual(planner.asked, [("loam", "leek")], "The slow planner was asked again for what is known.")

    def test_two_plants(self):
        """another plant has a plan of its own"""
        bed = Bed("loam", Planner())
        self.assertEqual(
            [bed.plan("leek"), bed.plan("kale")], ["leek in loam", "kale in loam"], "Each plant has its own plan."
        )

    def test_none_is_a_plan(self):
        """None is remembered like any plan"""
        planner = Planner({"cactus": None})
        bed = Bed("loam", planner)
        bed.plan("cactus")
        self.assertIsNone(bed.plan("cactus"), "The plan is to plant nothing.")
        self.assertEqual(len(planner.asked), 1, "`None` was taken for a plan that is missing, and asked for again.")

    def test_two_beds(self):
        """two beds keep their plans apart"""
        loam, sand = Bed("loam", Planner()), Bed("sand", Planner())
        self.assertEqual(
            [loam.plan("leek"), sand.plan("leek")], ["leek in loam", "leek in sand"], "One bed got the other's plan."
        )


class CheckSoil(unittest.TestCase):
    def test_changed_soil(self):
        """after the soil has changed the plan is a new one"""
        bed = Bed("loam", Planner())
        bed.plan("leek")
        bed.soil = "clay"
        self.assertEqual(
            bed.plan("leek"), "leek in clay", "The plan is still the one for loam: the soil is missing in the key."
        )

    def test_first_soil_again(self):
        """back on the first soil, its plan is still known"""
        planner = Planner()
        bed = Bed("loam", planner)
        bed.plan("leek")
        bed.soil = "clay"
        bed.plan("leek")
        bed.soil = "loam"
        self.assertEqual(bed.plan("leek"), "leek in loam", "On loam the plan is the one for loam.")
        self.assertEqual(
            planner.asked,
            [("loam", "leek"), ("clay", "leek")],
            "The plan for loam was thrown away when the soil changed, and asked for again.",
        )


class CheckLifetime(unittest.TestCase):
    def test_bed_is_freed(self):
        """a bed that nobody uses is freed"""
        bed = Bed("loam", Planner())
        bed.plan("leek")
        alive = weakref.ref(bed)
        del bed
        gc.collect()
        self.assertIsNone(alive(), "Nobody uses the bed any more, but a cache still holds it.")

    def test_plans_are_freed(self):
        """the plans go with their bed"""

        class Plan:
            pass

        made = Plan()
        alive = weakref.ref(made)
        answers = [made]
        del made
        bed = Bed("loam", lambda soil, plant: answers.pop())
        bed.plan("leek")
        del bed
        gc.collect()
        self.assertIsNone(alive(), "The bed is gone; its plan is still kept somewhere.")
