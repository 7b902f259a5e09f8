import logging
from collections.abc import Callable

log = logging.getLogger("polder")


def drain(pump: object, work: Callable[[], int]) -> int | None:
    """Return the litres that work() moved, or None when the pump failed; log either."""
    try:
        litres = work()
    except OSError:
        log.error("pump %s failed with %s", pump)
        return None
    log.info(f"pump {pump} moved {litres} litres")
    return litres
