# fails: test_reads_no_further, test_no_alarms_wanted
def readings(lines):
    for line in lines:
        line = line.strip()
        if line and not line.startswith("#"):
            gauge, level = line.split()
            yield gauge, int(level)


def over(measured, limit):
    return ((gauge, level) for gauge, level in measured if level > limit)


def first_alarms(lines, limit, count):
    return list(over(readings(lines), limit))[:count]
