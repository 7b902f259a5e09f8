# fails: test_length
class Aviary:
    birds = []

    def __init__(self, name):
        self.name = name
        self.birds = []

    def let_in(self, bird):
        self.birds.append(bird)

    def __len__(self):
        return len(Aviary.birds)
