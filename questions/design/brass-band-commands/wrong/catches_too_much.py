# fails: test_errors_of_a_command, test_taken
class UnknownCommand(Exception):
    pass


class Commands:
    def __init__(self):
        self._handlers = {}

    def command(self, name):
        def register(handler):
            self._handlers[name] = handler
            return handler

        return register

    def run(self, text):
        name, *arguments = text.split()
        try:
            return self._handlers[name](*arguments)
        except KeyError:
            raise UnknownCommand(name) from None

    def help(self):
        return [f"{name}: {handler.__doc__}" for name, handler in self._handlers.items()]
