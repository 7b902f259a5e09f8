# fails: test_groups_within_groups
class SensorSilent(Exception):
    def __init__(self, sensor):
        super().__init__(f"{sensor} is silent")
        self.sensor = sensor


def watch(check_all, send_engineer):
    try:
        check_all()
    except* SensorSilent as silent:
        for error in silent.exceptions:
            if isinstance(error, SensorSilent):
                send_engineer(error.sensor)
