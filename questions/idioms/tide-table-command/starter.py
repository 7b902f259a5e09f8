import argparse
from collections.abc import Iterable, Sequence


def main(argv: Sequence[str], lines: Iterable[str]) -> int:
    """Print the lines that fit; return 0 when there were some, otherwise 1."""
    parser = argparse.ArgumentParser()
    for line in lines:
        print(line)
    return 0
