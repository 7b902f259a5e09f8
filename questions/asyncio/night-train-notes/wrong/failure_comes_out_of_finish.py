# fails: test_failure_is_reported, test_finish_after_a_failure
import asyncio


class Notes:
    def __init__(self, send, report):
        self.send = send
        self.report = report
        self.tasks = set()

    async def deliver(self, text):
        try:
            await self.send(text)
        except Exception as error:
            self.report(text, error)

    def post(self, text):
        task = asyncio.create_task(self.send(text))
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    async def finish(self):
        while self.tasks:
            await asyncio.gather(*self.tasks)
