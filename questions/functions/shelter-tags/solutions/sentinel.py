import uuid

UNKNOWN = object()


def new_tag() -> str:
    """Draw a tag that nobody else has."""
    return uuid.uuid4().hex


def register(name: str, tag=UNKNOWN) -> dict[str, str]:
    """Return the record of an animal, with the tag it wears or else a new one."""
    return {"name": name, "tag": new_tag() if tag is UNKNOWN else tag}
