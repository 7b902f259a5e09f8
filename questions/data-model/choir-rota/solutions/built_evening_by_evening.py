def with_guests(plan: dict[str, list[str]], guests: list[tuple[str, str]]) -> dict[str, list[str]]:
    """Return this week's rota: the plan, with each (evening, guest) at the end of that evening."""
    return {
        evening: singers + [guest for when, guest in guests if when == evening] for evening, singers in plan.items()
    }
