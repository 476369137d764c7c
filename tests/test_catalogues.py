"""German and French say everything that English says."""

from __future__ import annotations

import string
import sys

import pytest

from checker import packs
from checker.authoring import Rule
from checker.examples import prose
from checker.wording import wording

RULES = packs.rules()


@pytest.mark.parametrize("language", ["de", "fr"])
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_message_and_paragraph_of_a_rule_is_translated(rule: Rule, language: str) -> None:
    said = wording(language).catalogue
    wanted = [*rule.messages.values(), *prose(sys.modules[rule.module].__doc__ or "")]
    assert [text for text in wanted if not said.get(text)] == []


@pytest.mark.parametrize("language", ["de", "fr"])
def test_a_translation_fills_in_the_same_words(language: str) -> None:
    def names(text: str) -> set[str | None]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}

    for rule in RULES:
        for message in rule.messages.values():
            assert names(message) == names(wording(language).say(message)), message


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_message_is_one_short_sentence(rule: Rule) -> None:
    for message in rule.messages.values():
        assert len(message) <= 160
        assert message.endswith((".", "?"))
