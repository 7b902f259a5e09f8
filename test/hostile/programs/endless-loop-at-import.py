# An endless loop while the file is loaded
# verdict: failed, timed-out
# says: did not end within 0\.5 s\. It was at line (6|7)


while True:
    pass
