"""The table of words that are taken for each other."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any

import pytest

from checker import packs

opposite: Any = import_module(next(rule.module for rule in packs.rules() if rule.code == "TRM05"))


def test_every_set_has_members_in_both_languages() -> None:
    for line in opposite._sets():
        cells = line.removeprefix(opposite.DENIED).split("\t")
        assert len(cells) > 1, line
        for cell in cells:
            assert len(cell.split("~")) == 2, line
            assert all(cell.split("~")), line


@pytest.mark.parametrize("language", ["de", "fr"])
def test_forms_are_looked_up_by_letters_alone(language: str) -> None:
    assert all(re.fullmatch(r"[^\W\d_]{2,3}", beginning) for beginning in opposite._forms(language))


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("de", "Ziegel"), ("de", "Magento"), ("de", "Wolfsburg"), ("de", "Dachstuhl"),
        ("de", "Schweinsteiger"), ("de", "Darmstädter"), ("de", "Nichterfüllung"), ("de", "schließlich"),
        ("de", "Leberkäse"),
        ("fr", "département"), ("fr", "vendredi"), ("fr", "activité"), ("fr", "interdisciplinaire"),
        ("fr", "fermier"), ("fr", "négligeable"), ("fr", "chiffres"), ("fr", "lentilles"),
    ],
)  # fmt: skip
def test_words_that_only_begin_alike_are_no_members(language: str, word: str) -> None:
    assert opposite._members(word, language) == ()


def test_short_words_and_long_ones_are_members() -> None:
    assert opposite._members("Öl", "de")
    assert opposite._members("Niereninsuffizienz", "de")
    assert opposite._members("hépatiques", "fr")
