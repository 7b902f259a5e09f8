# input() while the file is loaded
# verdict: failed, import-error
# says: nothing that input\(\) could read here.*line 5

number = int(input("value? "))


def double(value):
    return value * 2
