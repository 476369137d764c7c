"""Every numbered requirement of the report that the documentation lists has a test that names it."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_each_requirement_is_named_by_a_test() -> None:
    listed = set(re.findall(r"^\| (\d\d) \|", (ROOT / "docs/report.md").read_text("utf-8"), re.MULTILINE))
    tests = "\n".join(file.read_text("utf-8") for file in (ROOT / "tests").rglob("test_*.py"))
    assert len(listed) == 42
    assert sorted(listed - set(re.findall(r"R-UI-(\d\d)", tests))) == []
