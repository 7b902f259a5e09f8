# fails: test_order, test_each_number_once
def reconcile(inventory, scanned):
    known, seen = set(inventory), set(scanned)
    return sorted(known - seen), sorted(seen - known)
