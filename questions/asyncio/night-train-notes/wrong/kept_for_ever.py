# fails: test_not_kept_afterwards
import asyncio


class Notes:
    def __init__(self, send, report):
        self.send = send
        self.report = report
        self.tasks = []

    async def deliver(self, text):
        try:
            await self.send(text)
        except Exception as error:
            self.report(text, error)

    def post(self, text):
        self.tasks.append(asyncio.create_task(self.deliver(text)))

    async def finish(self):
        done = 0
        while done < len(self.tasks):
            await self.tasks[done]
            done += 1
