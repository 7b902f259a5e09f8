# fails: test_first_button, test_middle_button
def lift_panel(floors, send):
    buttons = {}
    for floor in floors:
        target = floor
        buttons[floor] = lambda: send(target)
    return buttons
