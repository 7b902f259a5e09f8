# fails: test_not_put_together_when_off, test_one_message_for_all, test_other_exceptions
import logging

log = logging.getLogger("polder")


def drain(pump, work):
    try:
        litres = work()
    except Exception:
        log.exception("pump %s failed" % pump)
        return None
    log.info("pump %s moved %s litres" % (pump, litres))
    return litres
