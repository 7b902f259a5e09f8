# fails: test_readings_one_by_one, test_reads_no_further
from itertools import islice


def readings(lines):
    stripped = [line.strip() for line in lines]
    for line in stripped:
        if line and not line.startswith("#"):
            gauge, level = line.split()
            yield gauge, int(level)


def over(measured, limit):
    return ((gauge, level) for gauge, level in measured if level > limit)


def first_alarms(lines, limit, count):
    return list(islice(over(readings(lines), limit), count))
