# fails: test_simple_name, test_time_limit, test_failure_reaches_the_caller
import subprocess


def archive(folder, target, run=subprocess.run):
    run(["tar", "-czf", target, folder])
