# fails: test_lists_are_left_alone
def reconcile(inventory, scanned):
    known, seen = set(inventory), set(scanned)
    missing = [number for number in dict.fromkeys(inventory) if number not in seen]
    unknown = {}
    while scanned:
        number = scanned.pop(0)
        if number not in known:
            unknown[number] = None
    return missing, list(unknown)
