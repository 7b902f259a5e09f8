# fails: test_script_prints_the_programme
TOP = 1200


def stages(top):
    return [top // 4, top // 2, top]


def main():
    for degrees in stages(TOP):
        print(f"heat to {degrees}")


if __name__ == "main":
    main()
