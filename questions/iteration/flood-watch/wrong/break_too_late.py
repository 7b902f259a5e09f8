# fails: test_reads_no_further, test_no_alarms_wanted
def readings(lines):
    for line in lines:
        line = line.strip()
        if line and not line.startswith("#"):
            gauge, level = line.split()
            yield gauge, int(level)


def over(measured, limit):
    for gauge, level in measured:
        if level > limit:
            yield gauge, level


def first_alarms(lines, limit, count):
    found = []
    for alarm in over(readings(lines), limit):
        if len(found) == count:
            break
        found.append(alarm)
    return found
