# fails: test_other_exceptions
class Tare(Exception):
    pass


def scale(report):
    total = weighed = 0
    while True:
        try:
            grams = yield total
        except Tare:
            total = 0
        except GeneratorExit:
            report(weighed)
            return
        else:
            total += grams
            weighed += grams
