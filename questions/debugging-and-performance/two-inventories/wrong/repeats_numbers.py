# fails: test_each_number_once
def reconcile(inventory, scanned):
    known, seen = set(inventory), set(scanned)
    missing = [number for number in inventory if number not in seen]
    unknown = [number for number in scanned if number not in known]
    return missing, unknown
