# fails: test_level, test_negative_level, test_station, test_stations, test_called_twice, test_count, test_not_found, test_count_of_nothing
import argparse

STATIONS = []


def main(argv, lines):
    parser = argparse.ArgumentParser()
    parser.add_argument("level", type=float, help="in metres")
    parser.add_argument("--station", action="append", default=STATIONS)
    parser.add_argument("--count", action="store_true")
    options = parser.parse_args(argv)
    count = 0
    for line in lines:
        station, level = line.split()
        if float(level) >= options.level and (not options.station or station in options.station):
            print(line)
            count += 1
    if options.count:
        print(count)
    return 0
