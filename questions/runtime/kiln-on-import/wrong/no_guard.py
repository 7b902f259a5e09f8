# fails: test_import_prints_nothing
TOP = 1200


def stages(top):
    return [top // 4, top // 2, top]


def main():
    for degrees in stages(TOP):
        print(f"heat to {degrees}")


main()
