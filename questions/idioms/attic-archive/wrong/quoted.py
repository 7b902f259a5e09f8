# fails: test_simple_name, test_names_are_single_arguments, test_target_is_a_single_argument, test_no_shell
import shlex
import subprocess


def archive(folder, target, run=subprocess.run):
    command = f"tar -czf {shlex.quote(target)} -- {shlex.quote(folder)}"
    run(command, shell=True, check=True, timeout=300)
