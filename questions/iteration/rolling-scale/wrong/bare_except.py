# fails: test_other_exceptions, test_report, test_report_over_tares, test_nothing_weighed
class Tare(Exception):
    pass


def scale(report):
    total = weighed = 0
    try:
        while True:
            try:
                grams = yield total
                total += grams
                weighed += grams
            except:
                total = 0
    finally:
        report(weighed)
