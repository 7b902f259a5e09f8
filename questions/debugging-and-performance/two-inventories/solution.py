def reconcile(inventory: list[int], scanned: list[int]) -> tuple[list[int], list[int]]:
    """Return (numbers not scanned, numbers not in the inventory), each number once and in the order of its list."""
    known, seen = set(inventory), set(scanned)
    missing = [number for number in dict.fromkeys(inventory) if number not in seen]
    unknown = [number for number in dict.fromkeys(scanned) if number not in known]
    return missing, unknown
