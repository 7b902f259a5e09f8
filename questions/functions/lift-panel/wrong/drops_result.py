# fails: test_first_button, test_middle_button, test_last_button
def lift_panel(floors, send):
    def button_for(floor):
        def press():
            send(floor)

        return press

    return {floor: button_for(floor) for floor in floors}
