# fails: test_run, test_same_function_name, test_help, test_taken
class UnknownCommand(Exception):
    pass


class Commands:
    def __init__(self):
        self._handlers = {}

    def command(self, name):
        def register(handler):
            self._handlers[handler.__name__] = handler
            return handler

        return register

    def run(self, text):
        name, *arguments = text.split()
        if name not in self._handlers:
            raise UnknownCommand(name)
        return self._handlers[name](*arguments)

    def help(self):
        return [f"{name}: {handler.__doc__}" for name, handler in self._handlers.items()]
