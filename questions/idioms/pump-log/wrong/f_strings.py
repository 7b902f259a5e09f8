# fails: test_not_put_together_when_off, test_one_message_for_all
import logging

log = logging.getLogger("polder")


def drain(pump, work):
    try:
        litres = work()
    except OSError as error:
        log.exception(f"pump {pump} failed: {error}")
        return None
    log.info(f"pump {pump} moved {litres} litres")
    return litres
