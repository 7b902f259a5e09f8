# fails: test_line_breaks, test_file_is_csv
def export(path, offers):
    with open(path, "w", encoding="utf-8", newline="") as file:
        for plant, note in offers:
            file.write(f"{plant};{note}\n")


def load(path):
    with open(path, encoding="utf-8", newline="") as file:
        return [tuple(line.rstrip("\n").split(";")) for line in file]
