# fails: test_groups_within_groups, test_others_come_out, test_alone
class SensorSilent(Exception):
    def __init__(self, sensor):
        super().__init__(f"{sensor} is silent")
        self.sensor = sensor


def watch(check_all, send_engineer):
    try:
        check_all()
    except ExceptionGroup as group:
        others = []
        for error in group.exceptions:
            if isinstance(error, SensorSilent):
                send_engineer(error.sensor)
            elif not isinstance(error, ExceptionGroup):
                others.append(error)
        if others:
            raise ExceptionGroup(group.message, others)
