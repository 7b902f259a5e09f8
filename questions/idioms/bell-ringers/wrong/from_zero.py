# fails: test_numbered, test_fewer_ringers, test_fewer_bells, test_bells_stay, test_not_in
def rota(bells, ringers):
    return [f"{number}. {bell}: {ringer}" for number, (bell, ringer) in enumerate(zip(bells, ringers))]


def first_absent(ringers, present):
    for ringer in ringers:
        if not ringer in present:
            return ringer
    return "nobody"


def call_down(bells):
    bells.reverse()
    return ", ".join(bells)
