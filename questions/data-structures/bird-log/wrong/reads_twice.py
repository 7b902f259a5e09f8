# fails: test_log_that_passes_once
def times_by_bird(log):
    times = {bird: [] for bird, _ in log}
    for bird, time in log:
        times[bird].append(time)
    return times
