# fails: test_level, test_negative_level, test_count, test_wrong_arguments, test_help
import argparse


def main(argv, lines):
    parser = argparse.ArgumentParser()
    parser.add_argument("level")
    parser.add_argument("--station", action="append")
    parser.add_argument("--count", action="store_true")
    options = parser.parse_args(argv)
    found = []
    for line in lines:
        station, level = line.split()
        if level > options.level and (not options.station or station in options.station):
            found.append(line.strip())
    for line in [len(found)] if options.count else found:
        print(line)
    return 0 if found else 1
