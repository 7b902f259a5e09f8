# fails: test_marionette_once, test_other_order
class Puppet:
    def __init__(self, *, name, cast):
        self.name = name
        cast.append(self)


class Strung(Puppet):
    def __init__(self, *, strings, name, cast):
        Puppet.__init__(self, name=name, cast=cast)
        self.strings = strings


class Voiced(Puppet):
    def __init__(self, *, voice, name, cast):
        Puppet.__init__(self, name=name, cast=cast)
        self.voice = voice


class Marionette(Strung, Voiced):
    def __init__(self, *, name, cast, strings, voice):
        Strung.__init__(self, name=name, cast=cast, strings=strings)
        Voiced.__init__(self, name=name, cast=cast, voice=voice)
