# fails: test_cannot_be_changed, test_slice_is_a_herbarium
class Herbarium(list):
    pass
