# fails: test_order_of_time, test_equal_times
def merged(*logs):
    waiting = [iter(log) for log in logs]
    while waiting:
        for log in list(waiting):
            try:
                yield next(log)
            except StopIteration:
                waiting.remove(log)
