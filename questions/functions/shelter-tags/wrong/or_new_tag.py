# fails: test_empty_tag
import uuid


def new_tag():
    return uuid.uuid4().hex


def register(name, tag=None):
    return {"name": name, "tag": tag or new_tag()}
