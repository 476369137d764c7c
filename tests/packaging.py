"""Wheel, sdist and editable install, each used from a clean environment outside the checkout.

    python tests/packaging.py FOLDER

Not a pytest module: it builds, installs and runs, which is for the packaging
environment of tox alone.
"""

from __future__ import annotations

import json
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def run(*command: str | Path, where: Path) -> str:
    """What the command prints; its failure is ours."""
    done = subprocess.run(
        [str(part) for part in command], cwd=where, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}\n{done.stderr}")
    return done.stdout


def try_install(folder: Path, name: str, *install: str | Path) -> None:
    """Install into a new environment, check the two pages from elsewhere, look at what was found."""
    place = folder / name
    venv.create(place, with_pip=True, clear=True)
    run(place / "bin" / "pip", "install", "-q", *install, where=folder)
    run(
        place / "bin" / "bitext",
        "demo",
        "-o",
        f"html={place}/report.html",
        "-o",
        f"json={place}/f.json",
        where=place,
    )
    found = json.loads((place / "f.json").read_text(encoding="utf-8"))["summary"]
    assert found["pairs"] >= 33, found
    assert sum(found["severity"].values()) >= 20, found
    assert (place / "report.html").stat().st_size > 10_000
    print(f"{name}: {found['pairs']} pairs, {found['severity']}")


def main() -> None:
    """Build, look inside, install three ways."""
    folder = Path(sys.argv[1]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    dist = folder / "dist"
    run(sys.executable, "-m", "build", "--outdir", dist, ROOT, where=folder)
    wheel, sdist = next(dist.glob("*.whl")), next(dist.glob("*.tar.gz"))
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"checker"}, tops
    catalogues = {Path(name).suffix for name in names if "/words/" in name}
    assert catalogues == {".mo"}, catalogues  # so that none is compiled where it is used
    try_install(folder, "from-wheel", wheel)
    try_install(folder, "from-sdist", sdist)
    try_install(folder, "from-editable", "-e", ROOT)


if __name__ == "__main__":
    main()
