def with_guests(plan: dict[str, list[str]], guests: list[tuple[str, str]]) -> dict[str, list[str]]:
    """Return this week's rota: the plan, with each (evening, guest) at the end of that evening."""
    rota = plan.copy()
    for evening, guest in guests:
        rota[evening].append(guest)
    return rota
