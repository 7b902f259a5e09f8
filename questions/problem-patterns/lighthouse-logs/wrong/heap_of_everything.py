# fails: test_reads_little
import heapq
from itertools import count


def merged(*logs):
    number = count()
    heap = [(entry[0], next(number), entry) for log in logs for entry in log]
    heapq.heapify(heap)
    while heap:
        yield heapq.heappop(heap)[2]
