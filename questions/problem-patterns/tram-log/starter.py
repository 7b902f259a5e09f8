from collections.abc import Iterable


def delays(log: Iterable[str]) -> dict[str, int]:
    """Return the minutes of delay of each tram, added up."""
    minutes_late = {}
    for line in log:
        line.strip()
        if line == "" or line.startswith("#"):
            continue
        tram, _, minutes = line.split(";")
        tram.strip()
        tram.upper()
        minutes.replace("min", "")
        minutes_late[tram] = minutes_late.get(tram, 0) + int(minutes)
    return minutes_late
