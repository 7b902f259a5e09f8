import gc
import unittest
import weakref

from answer import Photo, PhotoDesk


class Darkroom:
    """Develops photos and counts them."""

    def __init__(self, pixels=b"..."):
        self.pixels = pixels
        self.developed = []

    def develop(self, name):
        self.developed.append(name)
        return Photo(name, self.pixels)


class CheckSharing(unittest.TestCase):
    def setUp(self):
        self.darkroom = Darkroom()
        self.desk = PhotoDesk(self.darkroom.develop)

    def test_gives_the_photo(self):
        """the photo asked for comes back"""
        photo = self.desk.photo("K-17")
        self.assertEqual((photo.name, len(photo)), ("K-17", 3), "It should be what `develop` made for this name.")

    def test_same_object(self):
        """while somebody holds a photo, the next one gets the same"""
        first = self.desk.photo("K-17")
        self.assertIs(self.desk.photo("K-17"), first, "The photo is in use; the second clerk got another copy of it.")

    def test_developed_once(self):
        """a photo in use is not developed again"""
        kept = self.desk.photo("K-17"), self.desk.photo("K-17")
        self.assertEqual(self.darkroom.developed, ["K-17"], f"{len(kept)} clerks asked for one photo.")

    def test_other_name(self):
        """another name is another photo"""
        kept = [self.desk.photo("K-17"), self.desk.photo("K-18")]
        self.assertEqual([photo.name for photo in kept], ["K-17", "K-18"], "Each name has a photo of its own.")

    def test_empty_photo(self):
        """an empty photo is shared like any other"""
        darkroom = Darkroom(pixels=b"")
        desk = PhotoDesk(darkroom.develop)
        first = desk.photo("sea")
        again = desk.photo("sea")
        self.assertEqual(
            (again is first, darkroom.developed), (True, ["sea"]), "The photo is empty, so it is false; but it is there."
        )

    def test_many_in_use(self):
        """many photos in use are all shared"""
        names = [f"K-{number}" for number in range(300)]
        kept = [self.desk.photo(name) for name in names]
        again = [self.desk.photo(name) for name in names]
        self.assertEqual(
            [one is other for one, other in zip(kept, again)].count(False),
            0,
            "Some photos that are in use were developed a second time.",
        )


class CheckFreeing(unittest.TestCase):
    def setUp(self):
        self.darkroom = Darkroom()
        self.desk = PhotoDesk(self.darkroom.develop)

    def test_freed(self):
        """when nobody holds a photo, it is freed"""
        photo = self.desk.photo("K-17")
        watch = weakref.ref(photo)
        del photo
        gc.collect()
        self.assertIsNone(watch(), "No clerk has this photo any more, and the desk keeps it alive.")

    def test_developed_again(self):
        """a photo that was freed is developed again"""
        self.desk.photo("K-17")
        gc.collect()
        name = self.desk.photo("K-17").name
        self.assertEqual(
            (name, self.darkroom.developed), ("K-17", ["K-17", "K-17"]), "It was gone, so it has to be made anew."
        )

    def test_desks_are_apart(self):
        """two desks do not share photos"""
        photo = self.desk.photo("K-17")
        other = PhotoDesk(Darkroom().develop)
        self.assertIsNot(other.photo("K-17"), photo, "Each desk has its own way of developing.")
