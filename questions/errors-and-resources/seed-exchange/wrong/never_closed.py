# fails: test_closed
import csv


def export(path, offers):
    csv.writer(open(path, "w", encoding="utf-8", newline="")).writerows(offers)


def load(path):
    return [tuple(row) for row in csv.reader(open(path, encoding="utf-8", newline=""))]
