# fails: test_ties_in_order_of_arrival, test_tie_at_the_limit, test_single, test_takes_every_parcel
import heapq


def heaviest(parcels, k):
    held = []
    for parcel in parcels:
        heapq.heappush(held, (parcel.weight, parcel))
        if len(held) > k:
            heapq.heappop(held)
    return [parcel for _, parcel in sorted(held, reverse=True)]
