"""German and French say everything that English says."""

from __future__ import annotations

import ast
import re
import string
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

import checker
from checker import gate, packs
from checker.authoring import Rule
from checker.engine import check
from checker.examples import prose
from checker.model import Bitext, Kind, Locale, Pair, Role, Severity, Text
from checker.wording import wording

RULES = packs.rules()
CHECKER = Path(checker.__file__).parent


def spoken() -> Iterator[tuple[str, str]]:
    """Every sentence that errors, reports and the handbook say, with the file it stands in."""
    for file in sorted([*CHECKER.rglob("*.py"), *packs.folder("reports").rglob("*.py")]):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            called = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if called.endswith("Error") and called[0].isupper():
                said = [
                    *node.args[:1],
                    *(keyword.value for keyword in node.keywords if keyword.arg == "hint"),
                ]
            elif called in {"say", "number_of"}:
                said = node.args[: 2 if called == "number_of" else 1]
            else:
                continue
            for argument in said:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield argument.value, file.name


@pytest.mark.parametrize("language", ["de", "fr"])
def test_everything_the_checker_itself_says_is_translated(language: str) -> None:
    catalogue = wording(language).catalogue
    known = {key if isinstance(key, str) else key[0] for key in catalogue}
    unsaid = {
        (text, file)
        for text, file in spoken()
        if re.search(r"[A-Za-z]{2}", re.sub(r"\{\w+\}", "", text)) and " " in text
        if text not in known and (language, text) not in known and not _is_plural_of(text, catalogue)
    }
    assert unsaid == set()


def _is_plural_of(text: str, catalogue: Mapping[object, str]) -> bool:
    return "{n}" in text and any(isinstance(key, tuple) for key in catalogue)


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


def test_our_own_words_pass_our_own_checker() -> None:
    """R-UI-51: what the German and the French catalogue say agrees, by all rules, at major or above."""
    german, french = wording("de").catalogue, wording("fr").catalogue
    pairs = tuple(
        Pair(
            str(number),
            Text(german[said], Locale("de", "DE")),
            Text(french[said], Locale("fr", "FR")),
            Role.UI,
        )
        for number, said in enumerate(sorted(german.keys() & french.keys(), key=str), 1)
    )
    strings = Bitext("words", Locale("de", "DE"), Locale("fr", "FR"), pairs, Kind.STRINGS)
    outcome = check([strings], RULES)
    grave = [found for found in outcome.findings if found.severity >= Severity.MAJOR]
    assert [(f.rule, f.message, f.pair.source.content, f.pair.target.content) for f in grave] == []
    assert list(outcome.crashes) == []


def test_french_words_keep_to_their_marks() -> None:
    """No common space, where a line could break, in « » or before `: ; ! ?`; code is left alone."""
    loose = re.compile(r"« | »| [:;!?]+(?=[\s)»,.]|$)")
    said = wording("fr").catalogue.values()
    assert [text for text in said if loose.search(re.sub(r"`[^`]*`", "`", text))] == []


@pytest.mark.parametrize("language", ["de", "fr"])
def test_every_verdict_is_translated(language: str) -> None:
    catalogue = wording(language).catalogue
    assert {
        template for template in (*gate._REACHED.values(), gate._NOTHING) if template not in catalogue
    } == set()
