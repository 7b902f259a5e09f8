# fails: test_cancelled_note
import asyncio


class Notes:
    def __init__(self, send, report):
        self.send = send
        self.report = report
        self.tasks = set()

    async def deliver(self, text):
        try:
            await self.send(text)
        except BaseException as error:
            self.report(text, error)

    def post(self, text):
        task = asyncio.create_task(self.deliver(text))
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    async def finish(self):
        while self.tasks:
            await asyncio.wait(self.tasks)
