# fails: test_birds_of_its_own
class Aviary:
    birds = []

    def __init__(self, name):
        self.name = name

    def let_in(self, bird):
        self.birds.append(bird)

    def __len__(self):
        return len(self.birds)
