# fails: test_empty
from collections.abc import Mapping
from typing import NamedTuple


class Settings(NamedTuple):
    port: int
    interval: float
    heated: bool


def read_settings(env):
    port = int(env.get("MAST_PORT") or 8080)
    if port < 1 or port > 65535:
        raise ValueError("MAST_PORT is out of range")
    words = {"yes": True, "no": False}
    heated = env.get("MAST_HEATED") or "no"
    if heated not in words:
        raise ValueError("MAST_HEATED must be yes or no")
    return Settings(port, float(env.get("MAST_INTERVAL") or 2.5), words[heated])
