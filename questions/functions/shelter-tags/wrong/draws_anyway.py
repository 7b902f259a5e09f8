# fails: test_none_drawn_for_a_given_tag
import uuid


def new_tag():
    return uuid.uuid4().hex


def register(name, tag=None):
    drawn = new_tag()
    if tag is None:
        tag = drawn
    return {"name": name, "tag": tag}
