# A number where a function is wanted
# verdict: failed
# says: 'int' object is not callable.*Your `double` is of the type int, not a function
# tests: number error, word error

double = 4
