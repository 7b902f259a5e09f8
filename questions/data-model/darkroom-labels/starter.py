def label(name: str) -> str:
    """Return the name of a scan without a leading "scan-" and a trailing ".tiff"."""
    return name.lstrip("scan-").rstrip(".tiff")
