# fails: test_tare, test_two_tares, test_report_over_tares
class Tare(Exception):
    pass


def scale(report):
    total = weighed = 0
    try:
        while True:
            grams = yield total
            total += grams
            weighed += grams
    except Tare:
        total = 0
        yield total
    finally:
        report(weighed)
