# fails: test_stages_prints_nothing
TOP = 1200


def stages(top):
    rests = [top // 4, top // 2, top]
    for degrees in rests:
        print(f"heat to {degrees}")
    return rests


def main():
    stages(TOP)


if __name__ == "__main__":
    main()
