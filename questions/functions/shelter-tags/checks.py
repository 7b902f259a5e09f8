import unittest

import answer
from answer import new_tag, register


class DrawsOne(unittest.TestCase):
    def draw(self, tag):
        """From now on this tag is drawn each time; returns a list of all that were drawn."""
        drawn = []
        self.addCleanup(setattr, answer, "new_tag", answer.new_tag)
        answer.new_tag = lambda: drawn.append(tag) or tag
        return drawn


class CheckTags(DrawsOne):
    def test_two_newcomers(self):
        """two newcomers have different tags"""
        bramble, otto = register("Bramble"), register("Otto")
        self.assertEqual(
            len({bramble["tag"], otto["tag"]}), 2, "The second newcomer got the first one's tag: it was drawn only once."
        )

    def test_tag_is_a_text(self):
        """the tag drawn is a text"""
        self.assertIsInstance(register("Bramble")["tag"], str, "On the record stands something else than a tag.")

    def test_drawn_in_the_call(self):
        """the tag is drawn when the newcomer is registered"""
        self.draw("drawn just now")
        record = register("Bramble")
        self.assertEqual(
            record, {"name": "Bramble", "tag": "drawn just now"}, "The tag was drawn before the call, not in it."
        )

    def test_new_tag_is_left(self):
        """new_tag still draws tags"""
        self.assertEqual(len({new_tag(), new_tag()}), 2, "`new_tag` was right and should stay.")


class CheckGivenTags(DrawsOne):
    def test_given_tag(self):
        """a tag that is given is kept"""
        self.assertEqual(
            register("Mog", tag="old 7"), {"name": "Mog", "tag": "old 7"}, "The animal already wears a tag."
        )

    def test_empty_tag(self):
        """an empty tag is kept"""
        self.assertEqual(register("Mog", tag="")["tag"], "", "An empty tag was given; it is false, but not missing.")

    def test_none_drawn_for_a_given_tag(self):
        """no tag is drawn when one was given"""
        drawn = self.draw("wasted")
        register("Mog", tag="old 7")
        self.assertEqual(drawn, [], "A new tag was drawn and thrown away.")
