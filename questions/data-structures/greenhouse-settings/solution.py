from collections import ChainMap


def settings_for(bench: dict[str, int], house: dict[str, int], site: dict[str, int]) -> ChainMap[str, int]:
    """Return a live view: the bench's settings before the house's, and those before the site's."""
    return ChainMap(bench, house, site)


def reset(settings: ChainMap[str, int], name: str) -> None:
    """Remove the bench's own value of this name, if there is one."""
    settings.maps[0].pop(name, None)
