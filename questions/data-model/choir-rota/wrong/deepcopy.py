# fails: test_other_evening, test_same_singers
import copy


def with_guests(plan, guests):
    rota = copy.deepcopy(plan)
    for evening, guest in guests:
        rota[evening].append(guest)
    return rota
