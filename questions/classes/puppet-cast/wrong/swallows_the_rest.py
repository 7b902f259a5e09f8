# fails: test_marionette, test_other_order, test_unknown_argument
class Puppet:
    def __init__(self, *, name, cast, **others):
        self.name = name
        cast.append(self)


class Strung(Puppet):
    def __init__(self, *, strings, **others):
        Puppet.__init__(self, **others)
        self.strings = strings


class Voiced(Puppet):
    def __init__(self, *, voice, **others):
        Puppet.__init__(self, **others)
        self.voice = voice


class Marionette(Strung, Voiced):
    pass
