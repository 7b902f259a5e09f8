import asyncio
import threading
import unittest

from answer import weigh


class CheckWeigh(unittest.IsolatedAsyncioTestCase):
    async def test_weight(self):
        """the calf and what the scale shows"""
        self.assertEqual(
            await weigh("Bella", lambda: 87.5), {"calf": "Bella", "kg": 87.5}, "The weight is what `read` returned."
        )

    async def test_with_tare(self):
        """the tare is taken off"""
        self.assertEqual(
            await weigh("Bella", lambda: 87.5, tare=2), {"calf": "Bella", "kg": 85.5}, "Two kilograms are the crate's."
        )

    async def test_loop_goes_on(self):
        """while the scale settles, other coroutines run"""
        page_served = threading.Event()
        loop_thread = threading.get_ident()

        def read():
            if threading.get_ident() == loop_thread:
                return -1
            return 87.5 if page_served.wait(1) else -1

        async def page():
            for _ in range(5):
                await asyncio.sleep(0)
            page_served.set()

        weighed, _ = await asyncio.gather(weigh("Bella", read), page())
        self.assertNotEqual(weighed["kg"], -1, "No page was served until the scale had settled: the loop was blocked.")

    async def test_exception_comes_out(self):
        """what the driver raises comes out"""

        def read():
            raise OSError("cable out")

        with self.assertRaises(OSError, msg="The cable is out, and whoever asked for the weight has to hear of it."):
            await weigh("Bella", read)
