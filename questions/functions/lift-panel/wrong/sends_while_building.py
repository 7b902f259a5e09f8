# fails: test_building_moves_nothing, test_every_press_sends
def lift_panel(floors, send):
    buttons = {}
    for floor in floors:
        buttons[floor] = lambda result=send(floor): result
    return buttons
