# fails: test_other_order
class Puppet:
    def __init__(self, *, name, cast):
        self.name = name
        cast.append(self)


class Strung(Puppet):
    def __init__(self, *, strings, **others):
        super().__init__(**others)
        self.strings = strings


class Voiced(Puppet):
    def __init__(self, *, voice, name, cast):
        super().__init__(name=name, cast=cast)
        self.voice = voice


class Marionette(Strung, Voiced):
    pass
