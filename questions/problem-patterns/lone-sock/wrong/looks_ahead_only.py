# fails: test_first_of_several, test_equal_far_away, test_nobody_alone
def lone_sock(socks):
    for position, sock in enumerate(socks):
        if position + 1 == len(socks) or sock != socks[position + 1]:
            if position == 0 or sock != socks[position - 1]:
                return sock
    return None
