# fails: test_loop_goes_on, test_exception_comes_out
import threading


async def weigh(calf, read, tare=0):
    weights = [0]
    thread = threading.Thread(target=lambda: weights.append(read()), daemon=True)
    thread.start()
    thread.join()
    return {"calf": calf, "kg": weights[-1] - tare}
