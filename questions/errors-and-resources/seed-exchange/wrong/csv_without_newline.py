# fails: test_line_breaks, test_encoding_and_newline
import csv


def export(path, offers):
    with open(path, "w", encoding="utf-8") as file:
        csv.writer(file).writerows(offers)


def load(path):
    with open(path, encoding="utf-8") as file:
        return [tuple(row) for row in csv.reader(file)]
