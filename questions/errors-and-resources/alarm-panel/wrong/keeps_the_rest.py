# fails: test_others_come_out, test_other_error_alone
class SensorSilent(Exception):
    def __init__(self, sensor):
        super().__init__(f"{sensor} is silent")
        self.sensor = sensor


def send_to(group, send_engineer):
    for error in group.exceptions:
        if isinstance(error, ExceptionGroup):
            send_to(error, send_engineer)
        elif isinstance(error, SensorSilent):
            send_engineer(error.sensor)


def watch(check_all, send_engineer):
    try:
        check_all()
    except* Exception as group:
        send_to(group, send_engineer)
