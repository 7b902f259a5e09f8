def reconcile(inventory: list[int], scanned: list[int]) -> tuple[list[int], list[int]]:
    """Return (numbers not scanned, numbers not in the inventory), each number once and in the order of its list."""
    missing = []
    for number in inventory:
        if number not in scanned and number not in missing:
            missing.append(number)
    unknown = []
    while scanned:
        number = scanned.pop(0)
        if number not in inventory and number not in unknown:
            unknown.append(number)
    return missing, unknown
