# fails: test_survives_a_collection
import asyncio


class Notes:
    def __init__(self, send, report):
        self.send = send
        self.report = report
        self.tasks = None

    async def deliver(self, text):
        try:
            await self.send(text)
        except Exception as error:
            self.report(text, error)

    def post(self, text):
        asyncio.create_task(self.deliver(text))

    async def finish(self):
        mine = asyncio.current_task()
        while others := [t for t in asyncio.all_tasks() if t is not mine and "deliver" in repr(t)]:
            await asyncio.gather(*others)
