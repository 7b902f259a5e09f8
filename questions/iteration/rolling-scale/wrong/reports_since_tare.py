# fails: test_report_over_tares
class Tare(Exception):
    pass


def scale(report):
    total = 0
    try:
        while True:
            try:
                total += yield total
            except Tare:
                total = 0
    finally:
        report(total)
