# fails: test_other_evening, test_plan_is_unchanged, test_second_week, test_evening_without_guest
def with_guests(plan, guests):
    rota = dict(plan)
    for evening, guest in guests:
        rota[evening] += [guest]
    return rota
