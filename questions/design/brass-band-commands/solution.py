from collections.abc import Callable


class UnknownCommand(Exception):
    """There is no command of this name."""


class Commands:
    """Functions that can be called by a name in a text."""

    def __init__(self) -> None:
        self._handlers: dict[str, Callable] = {}

    def command(self, name: str) -> Callable[[Callable], Callable]:
        """Return a decorator that registers a function under this name."""

        def register(handler: Callable) -> Callable:
            if name in self._handlers:
                raise ValueError(f"the command {name} exists already")
            self._handlers[name] = handler
            return handler

        return register

    def run(self, text: str) -> object:
        """Call the command that the first word names, with the other words; return its result."""
        name, *arguments = text.split()
        if name not in self._handlers:
            raise UnknownCommand(f"{name}: there are {', '.join(self._handlers)}")
        return self._handlers[name](*arguments)

    def help(self) -> list[str]:
        """Return a line for each command, in the order of registration."""
        return [f"{name}: {handler.__doc__}" for name, handler in self._handlers.items()]
