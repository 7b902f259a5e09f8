from collections.abc import Mapping
from typing import NamedTuple


class Settings(NamedTuple):
    port: int
    interval: float
    heated: bool


def read_settings(env: Mapping[str, str]) -> Settings:
    """Return the settings in the environment's MAST_… variables; ValueError for one that is wrong."""
    port = int(env.get("MAST_PORT", "8080"))
    if not 1 <= port <= 65535:
        raise ValueError(f"MAST_PORT must be from 1 to 65535, not {port}")
    heated = env.get("MAST_HEATED", "no")
    if heated not in ("yes", "no"):
        raise ValueError(f"MAST_HEATED must be yes or no, not {heated!r}")
    return Settings(port, float(env.get("MAST_INTERVAL", "2.5")), heated == "yes")
