import subprocess
from collections.abc import Callable


def archive(folder: str, target: str, run: Callable = subprocess.run) -> None:
    """Pack a folder into the archive target; CalledProcessError when tar fails."""
    run(f"tar -czf {target} {folder}", shell=True)
    return True
