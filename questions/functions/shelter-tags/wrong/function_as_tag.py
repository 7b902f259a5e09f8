# fails: test_two_newcomers, test_tag_is_a_text, test_drawn_in_the_call
import uuid


def new_tag():
    return uuid.uuid4().hex


def register(name, tag=new_tag):
    return {"name": name, "tag": tag}
