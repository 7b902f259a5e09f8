# fails: test_holds_few_parcels
def heaviest(parcels, k):
    held = list(parcels)
    held.sort(key=lambda parcel: -parcel.weight)
    return held[:k]
