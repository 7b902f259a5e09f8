from collections.abc import Mapping
from typing import NamedTuple


class Settings(NamedTuple):
    port: int
    interval: float
    heated: bool


def read_settings(env: Mapping[str, str]) -> Settings:
    """Return the settings in the environment's MAST_… variables; ValueError for one that is wrong."""
    return Settings(
        port=env.get("MAST_PORT", 8080),
        interval=env.get("MAST_INTERVAL", 2.5),
        heated=bool(env.get("MAST_HEATED", False)),
    )
