"""Installs Chromium and axe-core where they are missing and that is possible; says so where it is not."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

AXE = "axe-core@4.10.3"
"""MPL-2.0; used by the tests alone and kept out of the repository."""


def main() -> None:
    """Install both; what cannot be installed leaves its tests skipped."""
    chromium()
    axe()


def axe() -> None:
    """Ask npm for axe-core, into `node_modules` of the checkout."""
    root = Path(__file__).resolve().parents[2]
    if (root / "node_modules/axe-core/axe.min.js").is_file():
        return
    if not shutil.which("npm"):
        print("There is no npm to install axe-core with: the tests of accessibility will be skipped.")
        return
    done = subprocess.run(
        ["npm", "install", "--no-save", "--no-package-lock", "--no-audit", "--silent", AXE],
        cwd=root,
        check=False,
    )
    if done.returncode:
        print("axe-core could not be installed: the tests of accessibility will be skipped.")


def chromium() -> None:
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
