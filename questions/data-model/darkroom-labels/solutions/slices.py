PREFIX, SUFFIX = "scan-", ".tiff"


def label(name: str) -> str:
    """Return the name of a scan without a leading "scan-" and a trailing ".tiff"."""
    if name.startswith(PREFIX):
        name = name[len(PREFIX) :]
    if name.endswith(SUFFIX):
        name = name[: -len(SUFFIX)]
    return name
