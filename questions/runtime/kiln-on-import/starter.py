TOP = 1200


def stages(top: int) -> list[int]:
    """Return the temperatures at which the kiln rests on its way to the top."""
    return [top // 4, top // 2, top]


def main() -> None:
    """Print the programme for the kiln."""


for degrees in stages(TOP):
    print(f"heat to {degrees}")
