# fails: test_added_up, test_blanks, test_small_letters
def delays(log):
    minutes_late = {}
    for line in map(str.strip, log):
        if line and not line.startswith("#"):
            tram, _, minutes = line.split(";")
            minutes_late[tram.strip().upper()] = int(minutes.replace("min", ""))
    return minutes_late
