# fails: test_outage
def collect(lines, resolve, report):
    totals = {}
    for number, line in enumerate(lines, start=1):
        try:
            code, count = line.split(";")
            station = resolve(code)
            totals[station] = totals.get(station, 0) + int(count)
        except Exception as error:
            report(number, line, error)
    return totals
