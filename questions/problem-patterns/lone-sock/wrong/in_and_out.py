# fails: test_three_of_a_kind, test_nobody_alone
def lone_sock(socks):
    alone = {}
    for sock in socks:
        if sock in alone:
            del alone[sock]
        else:
            alone[sock] = True
    return next(iter(alone), None)
