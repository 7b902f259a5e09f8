# fails: test_stations
import argparse


def main(argv, lines):
    parser = argparse.ArgumentParser()
    parser.add_argument("level", type=float, help="in metres")
    parser.add_argument("--station")
    parser.add_argument("--count", action="store_true")
    options = parser.parse_args(argv)
    found = []
    for line in lines:
        station, level = line.split()
        if float(level) >= options.level and options.station in (None, station):
            found.append(line.strip())
    for line in [len(found)] if options.count else found:
        print(line)
    return 0 if found else 1
