# fails: test_unknown_code, test_malformed
def collect(lines, resolve, report):
    totals = {}
    for number, line in enumerate(lines):
        try:
            code, count = line.split(";")
            station = resolve(code)
            totals[station] = totals.get(station, 0) + int(count)
        except ValueError as error:
            report(number, line, error)
    return totals
