from collections.abc import MutableMapping


def settings_for(bench: dict[str, int], house: dict[str, int], site: dict[str, int]) -> MutableMapping[str, int]:
    """Return a live view: the bench's settings before the house's, and those before the site's."""
    return {**bench, **house, **site}


def reset(settings: MutableMapping[str, int], name: str) -> None:
    """Remove the bench's own value of this name, if there is one."""
    settings.pop(name)
