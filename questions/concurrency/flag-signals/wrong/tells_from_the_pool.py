# fails: test_told_in_the_callers_thread
from concurrent.futures import ThreadPoolExecutor


def relay(masts, ask, tell):
    def work(mast):
        try:
            answer = ask(mast)
        except Exception as error:
            answer = error
        tell(mast, answer)

    with ThreadPoolExecutor(len(masts)) as pool:
        for mast in masts:
            pool.submit(work, mast)
