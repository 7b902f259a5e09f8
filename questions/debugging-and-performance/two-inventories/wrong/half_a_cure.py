# fails: test_comparisons
def reconcile(inventory, scanned):
    known, seen = set(inventory), set(scanned)
    missing, unknown = [], []
    for number in inventory:
        if number not in seen and number not in missing:
            missing.append(number)
    for number in scanned:
        if number not in known and number not in unknown:
            unknown.append(number)
    return missing, unknown
