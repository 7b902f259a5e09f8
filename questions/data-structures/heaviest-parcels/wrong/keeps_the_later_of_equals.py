# fails: test_ties_in_order_of_arrival, test_tie_at_the_limit, test_single
import heapq
from itertools import count


def heaviest(parcels, k):
    number = count()
    held = []
    for parcel in parcels:
        heapq.heappush(held, (parcel.weight, next(number), parcel))
        if len(held) > k:
            heapq.heappop(held)
    return [parcel for _, _, parcel in sorted(held, reverse=True)]
