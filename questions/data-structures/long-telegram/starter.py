def in_groups(text: str, size: int = 5) -> str:
    """Return the letters of the text in capitals, in groups of `size` with a space between."""
    letters = ""
    for character in text:
        if character.isalpha():
            letters += character.upper()
    result = ""
    for position in range(len(letters)):
        if position > 0 and position % size == 0:
            result += " "
        result += letters[position]
    return result
