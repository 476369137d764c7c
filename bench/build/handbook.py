"""Writes the handbook, `docs/rules`: one page a rule, made of its docstring, and a list of all.

    python -m bench.build.handbook

A test compares; run this when it says that the handbook is out of date.
"""

from __future__ import annotations

from pathlib import Path

from checker import packs
from checker.handbook import pages
from checker.wording import wording

RULES = Path(__file__).resolve().parents[2] / "docs" / "rules"


def main() -> None:
    """Write what is new, delete what is gone."""
    RULES.mkdir(parents=True, exist_ok=True)
    wanted = dict(pages(packs.rules(), wording("en")))
    for file in RULES.glob("*.md"):
        if file.name not in wanted:
            file.unlink()
    for name, content in wanted.items():
        (RULES / name).write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main()
