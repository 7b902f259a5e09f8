from collections.abc import Callable


class UnknownCommand(Exception):
    """There is no command of this name."""


class Commands:
    """Functions that can be called by a name in a text."""

    def command(self, name: str) -> Callable[[Callable], Callable]:
        """Return a decorator that registers a function under this name."""

        def register(handler: Callable) -> Callable:
            return handler

        return register

    def run(self, text: str) -> object:
        """Call the command that the first word names, with the other words; return its result."""
        raise UnknownCommand(text)

    def help(self) -> list[str]:
        """Return a line for each command, in the order of registration."""
        return []
