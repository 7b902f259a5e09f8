# fails: test_subclass, test_new_kind
def label(value):
    kinds = {
        bool: lambda value: "on loan" if value else "in store",
        int: lambda value: f"{value} cm",
        str: str.strip,
        list: lambda value: ", ".join(label(part) for part in value),
        tuple: lambda value: ", ".join(label(part) for part in value),
    }
    kind = type(value)
    if kind not in kinds:
        raise TypeError(f"no label for {kind.__name__}")
    return kinds[kind](value)
