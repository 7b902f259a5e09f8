# fails: test_birds_of_its_own
class Aviary:
    def __init__(self, name, birds=[]):
        self.name = name
        self.birds = birds

    def let_in(self, bird):
        self.birds.append(bird)

    def __len__(self):
        return len(self.birds)
