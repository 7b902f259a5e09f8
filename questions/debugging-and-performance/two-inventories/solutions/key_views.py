def reconcile(inventory: list[int], scanned: list[int]) -> tuple[list[int], list[int]]:
    """Return (numbers not scanned, numbers not in the inventory), each number once and in the order of its list."""
    return only_in_first(inventory, scanned), only_in_first(scanned, inventory)


def only_in_first(first: list[int], second: list[int]) -> list[int]:
    left = dict.fromkeys(first)
    for number in second:
        left.pop(number, None)
    return list(left)
