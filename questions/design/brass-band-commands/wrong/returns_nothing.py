# fails: test_function_is_kept
class UnknownCommand(Exception):
    pass


class Commands:
    def __init__(self):
        self._handlers = {}

    def command(self, name):
        def register(handler):
            if name in self._handlers:
                raise ValueError(name)
            self._handlers[name] = handler

        return register

    def run(self, text):
        name, *arguments = text.split()
        if name not in self._handlers:
            raise UnknownCommand(name)
        return self._handlers[name](*arguments)

    def help(self):
        return [f"{name}: {handler.__doc__}" for name, handler in self._handlers.items()]
