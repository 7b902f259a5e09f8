# fails: test_heaviest_first, test_ties_in_order_of_arrival, test_tie_at_the_limit, test_result_is_a_list_of_parcels, test_fewer_than_k
import heapq


def heaviest(parcels, k):
    held = []
    for number, parcel in enumerate(parcels):
        heapq.heappush(held, (parcel.weight, -number, parcel))
        if len(held) > k:
            heapq.heappop(held)
    return [parcel for _, _, parcel in held]
