"""The handbook in `docs/rules` says what the rules say."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import packs
from checker.handbook import option_docs, page, pages
from checker.wording import wording

RULES = packs.rules()
FOLDER = Path(__file__).parents[1] / "docs" / "rules"


def test_the_handbook_is_up_to_date() -> None:
    wanted = dict(pages(RULES, wording("en")))
    there = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.glob("*.md")}
    assert there == wanted, "run: python -m bench.build.handbook"


@pytest.mark.parametrize("language", ["en", "de", "fr"])
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_a_page_in_every_language(rule: object, language: str) -> None:
    written = page(rule, wording(language))  # type: ignore[arg-type]
    assert written.count("\n## ") >= 3


def test_a_french_page_sets_a_space_before_its_colons() -> None:
    lines = page(RULES[0], wording("fr")).split("\n")
    assert lines[4].startswith("Famille\N{NO-BREAK SPACE}: ")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_option_says_what_it_does(rule: object) -> None:
    assert [name for name, _, about in option_docs(rule.options) if not about] == []  # type: ignore[attr-defined]
