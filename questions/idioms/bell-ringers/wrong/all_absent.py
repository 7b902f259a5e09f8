# fails: test_all_there, test_no_more_than_needed, test_no_index
def rota(bells, ringers):
    return [f"{number}. {bell}: {ringer}" for number, (bell, ringer) in enumerate(zip(bells, ringers), start=1)]


def first_absent(ringers, present):
    return [ringer for ringer in ringers if ringer not in present][0]


def call_down(bells):
    return ", ".join(reversed(bells))
