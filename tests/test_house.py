"""The listing is the architecture: who may import whom, and how long a module may be."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import checker
from checker import packs

CHECKER = Path(checker.__file__).parent
RULES = sorted(packs.folder("rules").rglob("*.py"))
REPORTS = sorted(packs.folder("reports").rglob("*.py"))
MODULES = sorted({*CHECKER.rglob("*.py"), *RULES, *REPORTS})


def imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


@pytest.mark.parametrize("file", RULES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_a_rule_imports_only_what_rules_are_given(file: Path) -> None:
    ours = {name for name in imported(file) if name.split(".")[0] in {"checker", "rules", "reports"}}
    given = ("checker.authoring", "checker.facts", "checker.lexicon")
    assert {name for name in ours if not name.startswith(given)} == set()


@pytest.mark.parametrize("file", REPORTS, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_a_report_imports_only_what_reports_are_given(file: Path) -> None:
    ours = {name for name in imported(file) if name.split(".")[0] in {"checker", "rules", "reports"}}
    assert {name for name in ours if not name.startswith(("checker.reporting", "checker.reports"))} == set()


@pytest.mark.parametrize("file", MODULES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_a_module_says_what_it_is_for_and_is_short(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text)), "a module says what it is for"
    assert text.count("\n") <= 400, "a module over 400 lines holds more than one concept"


def test_no_module_is_named_after_nothing() -> None:
    banned = {"utils", "helpers", "common", "core", "base", "types", "misc", "util", "helper"}
    assert {file.stem for file in MODULES} & banned == set()
