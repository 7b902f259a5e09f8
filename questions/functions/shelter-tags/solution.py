import uuid


def new_tag() -> str:
    """Draw a tag that nobody else has."""
    return uuid.uuid4().hex


def register(name: str, tag: str | None = None) -> dict[str, str]:
    """Return the record of an animal, with the tag it wears or else a new one."""
    if tag is None:
        tag = new_tag()
    return {"name": name, "tag": tag}
