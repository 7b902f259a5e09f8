# fails: test_names_are_single_arguments, test_target_is_a_single_argument
import subprocess


def archive(folder, target, run=subprocess.run):
    run(f"tar -czf {target} -- {folder}".split(), check=True, timeout=300)
