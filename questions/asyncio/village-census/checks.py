import asyncio
import unittest

from answer import entries


class Register:
    """Pages by number; a page that is an exception is raised. Notes what is fetched and how often it is closed."""

    def __init__(self, *pages):
        self.pages = pages
        self.fetched = []
        self.closed = 0

    async def __call__(self, page):
        self.fetched.append(page)
        found = self.pages[page - 1] if page <= len(self.pages) else []
        if isinstance(found, Exception):
            raise found
        return found

    async def close(self):
        self.closed += 1


class CheckEntries(unittest.IsolatedAsyncioTestCase):
    def reading(self, register):
        names = entries(register)
        if not hasattr(names, "__aiter__"):
            names.close()
            self.fail("`entries` gives a coroutine, which has no entries until all have been fetched.")
        return names

    async def test_all_entries(self):
        """all entries of all pages, in order"""
        register = Register(["Ada", "Ben"], ["Cleo"])
        names = [name async for name in self.reading(register)]
        self.assertEqual(names, ["Ada", "Ben", "Cleo"], "Name by name, page after page.")
        self.assertEqual(register.fetched, [1, 2, 3], "Pages count from 1, and the first empty one is the end.")
        self.assertEqual(register.closed, 1, "It is closed once, after the last entry.")

    async def test_nothing_before_it_is_asked_for(self):
        """nothing is fetched before the first entry is asked for"""
        register = Register(["Ada"])
        names = self.reading(register)
        self.assertEqual(register.fetched, [], "Nobody has asked for an entry yet.")
        await names.aclose()

    async def test_page_on_demand(self):
        """a page is fetched when all entries before it have been taken"""
        register = Register(["Ada", "Ben"], ["Cleo"])
        names = self.reading(register)
        await names.__anext__()
        await names.__anext__()
        for _ in range(5):
            await asyncio.sleep(0)
        first = list(register.fetched)
        await names.__anext__()
        self.assertEqual(first, [1], "Two entries of page 1 were taken; no other page was needed for that.")
        self.assertEqual(register.fetched, [1, 2], "The third entry is on page 2.")
        await names.aclose()

    async def test_closed_early(self):
        """a reader who stops early: the register is closed"""
        register = Register(["Ada", "Ben"])
        names = self.reading(register)
        await names.__anext__()
        await names.aclose()
        self.assertEqual(register.closed, 1, "The reader stopped at the first entry, and the register stayed open.")

    async def test_exception_comes_out(self):
        """what `fetch` raises comes out"""
        with self.assertRaises(OSError, msg="A register that breaks off must not look like a complete one."):
            async for _ in self.reading(Register(["Ada"], OSError("cable out"))):
                pass

    async def test_entries_before_an_exception(self):
        """the entries before a page that fails are delivered"""
        names = self.reading(Register(["Ada"], OSError("cable out")))
        try:
            name = await names.__anext__()
        except OSError:
            self.fail("Page 1 was fine, but its entry was lost with page 2.")
        self.assertEqual(name, "Ada", "The first entry of page 1.")
        await names.aclose()

    async def test_closed_after_an_exception(self):
        """after an exception the register is closed"""
        register = Register(OSError("cable out"))
        try:
            async for _ in self.reading(register):
                pass
        except OSError:
            pass
        self.assertEqual(register.closed, 1, "The network failed, and the register stayed open.")
