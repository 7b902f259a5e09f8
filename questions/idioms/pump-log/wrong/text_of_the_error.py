# fails: test_failure_has_its_traceback
import logging

log = logging.getLogger("polder")


def drain(pump, work):
    try:
        litres = work()
    except OSError as error:
        log.error("pump %s failed with %s", pump, error)
        return None
    log.info("pump %s moved %s litres", pump, litres)
    return litres
