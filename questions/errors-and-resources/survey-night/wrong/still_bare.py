# fails: test_outage, test_interrupt, test_malformed, test_unknown_code, test_nothing_else_is_hidden
import logging

log = logging.getLogger("survey")


def collect(lines, resolve, report):
    totals = {}
    for line in lines:
        try:
            code, count = line.split(";")
            station = resolve(code)
            totals[station] = totals.get(station, 0) + int(count)
        except:
            log.debug("bad line: %s", line)
    return totals
