"""The handbook in `docs/rules` says what the rules say."""

from __future__ import annotations

import pytest

from checker import packs
from checker.handbook import option_docs, page
from checker.wording import wording

RULES = packs.rules()


@pytest.mark.parametrize("language", ["en", "de", "fr"])
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_a_page_in_every_language(rule: object, language: str) -> None:
    written = page(rule, wording(language))  # type: ignore[arg-type]
    assert written.count("\n## ") >= 3


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_option_says_what_it_does(rule: object) -> None:
    assert [name for name, _, about in option_docs(rule.options) if not about] == []  # type: ignore[attr-defined]
