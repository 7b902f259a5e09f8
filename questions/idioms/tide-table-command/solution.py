import argparse
from collections.abc import Iterable, Sequence


def main(argv: Sequence[str], lines: Iterable[str]) -> int:
    """Print the lines that fit; return 0 when there were some, otherwise 1."""
    parser = argparse.ArgumentParser()
    parser.add_argument("level", type=float, help="the least level, in metres")
    parser.add_argument("--station", action="append")
    parser.add_argument("--count", action="store_true")
    options = parser.parse_args(argv)

    found = []
    for line in lines:
        station, level = line.split()
        if float(level) >= options.level and (options.station is None or station in options.station):
            found.append(line.rstrip())
    if options.count:
        print(len(found))
    else:
        for line in found:
            print(line)
    return 0 if found else 1
