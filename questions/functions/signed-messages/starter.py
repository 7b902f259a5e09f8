from collections.abc import Callable


def signed(function: Callable[..., str] | None = None, *, by: str = "the harbour office") -> Callable:
    """Add the line `-- by` to the text that the function returns; use as @signed, @signed() or @signed(by=…)."""
    return function
