class Puppet:
    """A puppet, which enters itself in the cast."""

    def __init__(self, *, name: str, cast: list) -> None:
        self.name = name
        cast.append(self)


class Strung(Puppet):
    """A puppet that hangs on strings."""

    def __init__(self, *, strings: int, **others) -> None:
        super().__init__(**others)
        self.strings = strings


class Voiced(Puppet):
    """A puppet that speaks."""

    def __init__(self, *, voice: str, **others) -> None:
        super().__init__(**others)
        self.voice = voice


class Marionette(Strung, Voiced):
    """A puppet on strings that speaks."""
