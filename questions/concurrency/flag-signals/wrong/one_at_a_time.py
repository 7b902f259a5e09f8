# fails: test_all_at_a_time, test_quick_mast_first
def relay(masts, ask, tell):
    for mast in masts:
        try:
            answer = ask(mast)
        except Exception as error:
            answer = error
        tell(mast, answer)
