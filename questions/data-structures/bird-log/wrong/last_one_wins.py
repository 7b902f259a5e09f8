# fails: test_several_birds, test_order_of_the_log
def times_by_bird(log):
    return {bird: [time] for bird, time in log}
