# fails: test_several_birds, test_log_that_passes_once
def times_by_bird(log):
    log = list(log)
    times = dict.fromkeys((bird for bird, _ in log), [])
    for bird, time in log:
        times[bird].append(time)
    return times
