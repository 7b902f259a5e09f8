# fails: test_blanks
def delays(log):
    minutes_late = {}
    for raw in log:
        line = raw.strip()
        if line == "" or line.startswith("#"):
            continue
        tram, _, minutes = line.split(";")
        name = tram.strip()
        name = tram.upper()
        minutes_late[name] = minutes_late.get(name, 0) + int(minutes.replace("min", ""))
    return minutes_late
