import asyncio
from collections.abc import Awaitable, Callable


class Notes:
    """Sends notes in the background."""

    def __init__(self, send: Callable[[str], Awaitable[object]], report: Callable[[str, Exception], object]) -> None:
        self.send = send
        self.report = report
        self.tasks: set[asyncio.Task] = set()

    def post(self, text: str) -> None:
        """Begin to send the note; needs a running loop."""
        task = asyncio.create_task(self.deliver(text))
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    async def deliver(self, text: str) -> None:
        """Send the note, or report why it could not be sent."""
        try:
            await self.send(text)
        except Exception as error:
            self.report(text, error)

    async def finish(self) -> None:
        """Wait until every note has been sent or has failed."""
        while self.tasks:
            await asyncio.wait(self.tasks)
