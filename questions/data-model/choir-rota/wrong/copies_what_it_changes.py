# fails: test_evening_without_guest
def with_guests(plan, guests):
    rota = plan.copy()
    for evening, guest in guests:
        rota[evening] = rota[evening] + [guest]
    return rota
