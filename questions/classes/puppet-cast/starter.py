class Puppet:
    """A puppet, which enters itself in the cast."""

    def __init__(self, *, name: str, cast: list) -> None:
        self.name = name
        cast.append(self)


class Strung(Puppet):
    """A puppet that hangs on strings."""

    def __init__(self, *, strings: int, name: str, cast: list) -> None:
        Puppet.__init__(self, name=name, cast=cast)
        self.strings = strings


class Voiced(Puppet):
    """A puppet that speaks."""

    def __init__(self, *, voice: str, **others) -> None:
        self.voice = voice


class Marionette(Strung, Voiced):
    """A puppet on strings that speaks."""

    def __init__(self, *, name: str, cast: list, strings: int, voice: str) -> None:
        Strung.__init__(self, name=name, cast=cast, strings=strings)
        Voiced.__init__(self, voice=voice)
