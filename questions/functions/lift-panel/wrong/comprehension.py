# fails: test_first_button, test_middle_button
def lift_panel(floors, send):
    return {floor: lambda: send(floor) for floor in floors}
