from collections.abc import Callable


async def weigh(calf: str, read: Callable[[], float], tare: float = 0) -> dict[str, object]:
    """Return the calf and its weight in kg, less the tare; `read` blocks until the scale has settled."""
    return {"calf": calf, "kg": read() - tare}
