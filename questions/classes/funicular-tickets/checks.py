import unittest

import answer
from answer import Ticket


class NightTicket(Ticket):
    """A subclass, for the checks."""


class CheckAttributes(unittest.TestCase):
    def test_reading(self):
        """kind and cents are read as attributes"""
        ticket = Ticket("adult", 250)
        self.assertEqual((ticket.kind, ticket.cents), ("adult", 250), "Both are attributes, read without parentheses.")

    def test_assigning(self):
        """kind and cents can be assigned"""
        ticket = Ticket("adult", 250)
        ticket.kind, ticket.cents = "senior", 0
        self.assertEqual((ticket.kind, ticket.cents), ("senior", 0), "Both can be assigned, and a ride may cost nothing.")

    def test_negative_price(self):
        """assigning a negative price is refused"""
        ticket = Ticket("adult", 250)
        with self.assertRaises(ValueError, msg="The rule of the old `set_cents` got lost."):
            ticket.cents = -1
        self.assertEqual(ticket.cents, 250, "The refused price is in the ticket all the same.")

    def test_negative_price_at_first(self):
        """a negative price is refused in the constructor"""
        with self.assertRaises(ValueError, msg="The constructor goes past the check: a ticket begins with -1."):
            Ticket("adult", -1)

    def test_kind_is_plain(self):
        """kind is a plain attribute"""
        self.assertNotIsInstance(
            vars(Ticket).get("kind"), property, "`kind` has no rule: a property that only passes it on is noise."
        )

    def test_old_names(self):
        """the old methods and the function are gone"""
        old = ("get_kind", "set_kind", "get_cents", "set_cents", "get_label")
        left = [name for name in old if hasattr(Ticket, name)]
        left += ["parse_ticket"] if hasattr(answer, "parse_ticket") else []
        self.assertEqual(left, [], "Two ways to say one thing means that each reader has to know both.")


class CheckLabel(unittest.TestCase):
    def test_label(self):
        """the label shows kind and price"""
        self.assertEqual(Ticket("adult", 250).label, "adult 2.50", "The label is the kind and the price in euros.")

    def test_label_follows(self):
        """the label follows a change"""
        ticket = Ticket("adult", 250)
        ticket.cents = 180
        self.assertEqual(ticket.label, "adult 1.80", "The label was worked out once and still shows the old price.")

    def test_label_cannot_be_assigned(self):
        """the label cannot be assigned"""
        ticket = Ticket("adult", 250)
        with self.assertRaises(AttributeError, msg="A label of its own would say something else than the ticket."):
            ticket.label = "free"


class CheckParse(unittest.TestCase):
    def test_parse(self):
        """parse makes a ticket from a text"""
        ticket = Ticket.parse("child 90")
        self.assertEqual((ticket.kind, ticket.cents), ("child", 90), "The text holds the kind and the price in cents.")

    def test_parse_of_a_subclass(self):
        """parse of a subclass makes an object of it"""
        self.assertIs(
            type(NightTicket.parse("child 90")),
            NightTicket,
            "`parse` was called on `NightTicket` and made something else: it should use the class it is called on.",
        )
