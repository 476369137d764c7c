"""Installs Debian's Chromium where there is none and where that is possible; says so where it is not."""

from __future__ import annotations

import os
import shutil
import subprocess


def main() -> None:
    """Ask apt; without it, without root or without success, the tests are skipped and say why."""
    if shutil.which("chromium") or shutil.which("chromium-browser") or os.environ.get("CHROMIUM"):
        return
    if not shutil.which("apt-get") or os.geteuid() != 0:
        print("There is no Chromium, and it cannot be installed here: the browser tests will be skipped.")
        return
    subprocess.run(["apt-get", "update", "-qq"], check=False)
    done = subprocess.run(
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"], check=False
    )
    if done.returncode:
        print("Chromium could not be installed: the browser tests will be skipped.")


if __name__ == "__main__":
    main()
