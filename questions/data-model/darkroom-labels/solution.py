def label(name: str) -> str:
    """Return the name of a scan without a leading "scan-" and a trailing ".tiff"."""
    return name.removeprefix("scan-").removesuffix(".tiff")
