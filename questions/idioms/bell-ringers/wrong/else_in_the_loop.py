# fails: test_first, test_no_more_than_needed, test_no_index
def rota(bells, ringers):
    return [f"{number}. {bell}: {ringer}" for number, (bell, ringer) in enumerate(zip(bells, ringers), 1)]


def first_absent(ringers, present):
    for ringer in ringers:
        if ringer not in present:
            return ringer
        else:
            return "nobody"
    return "nobody"


def call_down(bells):
    return ", ".join(bells[::-1])
