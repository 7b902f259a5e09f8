# fails: test_no_number, test_port_out_of_range, test_other_word, test_empty
from collections.abc import Mapping
from typing import NamedTuple


class Settings(NamedTuple):
    port: int
    interval: float
    heated: bool


def read_settings(env):
    try:
        port = int(env.get("MAST_PORT", "8080"))
    except ValueError:
        port = 8080
    try:
        interval = float(env.get("MAST_INTERVAL", "2.5"))
    except ValueError:
        interval = 2.5
    return Settings(port, interval, env.get("MAST_HEATED") == "yes")
