def in_groups(text: str, size: int = 5) -> str:
    """Return the letters of the text in capitals, in groups of `size` with a space between."""
    letters = "".join(character.upper() for character in text if character.isalpha())
    return " ".join(letters[start : start + size] for start in range(0, len(letters), size))
