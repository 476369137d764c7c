"""The parts of words that are looked for first let every word through."""

from __future__ import annotations

import re

from checker.facts.naming import appositions


def test_every_german_word_for_a_firm_has_one_of_the_parts() -> None:
    first, last = r"(?:[Aa]nbieter", r"(?= [A-ZÄÖÜ])"
    body = appositions._GERMAN.pattern.partition(first)[2].removesuffix(last)
    words = re.split(r"\|(?![^(]*\))", first + body)
    assert len(words) > 25
    lacking = [word for word in words if not any(part in word for part in appositions._GERMAN_PARTS)]
    assert lacking == []


def test_what_is_read_does_not_depend_on_the_search_for_parts() -> None:
    assert appositions.has_bare_head("Der Stromanbieter schweigt.", "de")
    assert appositions.has_bare_head("Le fournisseur se tait.", "fr")
    assert not appositions.has_bare_head("Der Wind schweigt.", "de")
