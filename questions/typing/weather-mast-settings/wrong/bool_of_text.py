# fails: test_not_heated, test_port_out_of_range, test_other_word, test_empty
from collections.abc import Mapping
from typing import NamedTuple


class Settings(NamedTuple):
    port: int
    interval: float
    heated: bool


def read_settings(env):
    return Settings(
        port=int(env.get("MAST_PORT", 8080)),
        interval=float(env.get("MAST_INTERVAL", 2.5)),
        heated=bool(env.get("MAST_HEATED", False)),
    )
