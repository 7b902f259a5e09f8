# fails: test_notes, test_blanks, test_small_letters
def delays(log):
    minutes_late = {}
    for line in log:
        line.strip()
        if line == "\n" or line.startswith("#"):
            continue
        tram, _, minutes = line.split(";")
        tram.strip()
        tram.upper()
        minutes = minutes.replace("min", "")
        minutes_late[tram] = minutes_late.get(tram, 0) + int(minutes)
    return minutes_late
