"""How sure it is that a stretch of words is a name, and whether two of them could stand for each other."""

from __future__ import annotations

from collections.abc import Callable

from checker.facts.naming.names import Name, Strength
from checker.facts.naming.spelling import has_french_ending
from checker.lexicon.gazetteer import (
    acronyms,
    capitalised_in_french,
    is_exonym,
    is_french_word,
    is_german_noun,
    is_given,
    is_known_name,
)
from checker.lexicon.words import zipf


def both_acronyms(german: list[Name], french: list[Name]) -> bool:
    """Whether both begin with an acronym."""
    return german[0].acronym and french[0].acronym


def are_different(german: list[Name], french: list[Name]) -> bool:
    """Whether two acronyms are different ones, and not each its own language's for one thing."""
    if _is_spelt_out(german, french):
        return False
    one, other = german[0].form, french[0].form
    if one in acronyms("de") or other in acronyms("fr"):
        return True
    return not (_is_at_home(one, "de", "fr") and _is_at_home(other, "fr", "de"))


def _is_at_home(acronym: str, here: str, abroad: str) -> bool:
    """Whether an acronym is used in one language and hardly in the other: `BMI`, `IMC`."""
    often, there = zipf(acronym, here), zipf(acronym, abroad)
    return often >= USED and there < ABROAD and often > there


USED, ABROAD = 2.0, 2.7
"""How common (Zipf) an acronym is in a language that uses it, and how rare in one that does not."""


def _is_spelt_out(german: list[Name], french: list[Name]) -> bool:
    """Whether one side abbreviates a name whole and the other only a part of it: `EPFL`, `ETH Lausanne`."""
    return (len(german) == 1) != (len(french) == 1)


def both_places(german: list[Name], french: list[Name]) -> bool:
    """Whether both are places or peoples that the other language may rename."""
    return (
        is_exonym(german[0].folded, "de")
        and is_exonym(french[0].folded, "fr")
        and not german[0].acronym
        and not french[0].acronym
        and not german[0].folded.endswith(_HOUSES)
        and not (german[0].initial and german[0].strength is Strength.WORD)
    )


_HOUSES = ("haus", "rat", "tag", "amt", "gericht", "bank", "kammer", "kirche", "partei")
"""Endings of institutions, which the list of exonyms has too."""


def both_names(german: list[Name], french: list[Name]) -> bool:
    """Whether one is surely a name and the other at least likely."""

    def german_word(name: Name) -> bool:
        if name.strength is not Strength.NAME and zipf(name.form, "de") >= COMMON:
            return name.bare and is_known_name(name.folded)
        if _noun_like(name.form) or name.folded.endswith("isch"):
            return False
        return not (name.initial and is_german_noun(name.form))

    def french_word(name: Name) -> bool:
        if name.initial:
            often = zipf(name.form, "fr")
            return not is_french_word(name.form) and (often == 0 or often - zipf(name.form, "de") < 1.0)
        return name.bare or not is_french_word(name.form) or is_known_name(name.folded)

    if _is_explained(german, french, "fr") or _is_explained(french, german, "de"):
        return False
    if french[0].bare and all(map(_foreign, german)) and not certain_run(french):
        return likely_run(german, german_word)
    return (certain_run(german) and likely_run(french, french_word)) or (
        likely_run(german, german_word) and certain_run(french)
    )


def _is_explained(one: list[Name], acronym: list[Name], language: str) -> bool:
    """Whether an acronym that has words in the other language stands against what is none: `PME`."""
    return acronym[0].form in acronyms(language) and not (one[0].acronym or one[0].shaped)


def _foreign(name: Name) -> bool:
    """Whether a word may be a name and is no German noun: `Word`, `Target`."""
    return name.strength > Strength.WORD and not is_german_noun(name.form)


COMMON = 4.5
"""A German word more common than this (Zipf) is no name if it may be a word."""


def likely_run(run: list[Name], likely: Callable[[Name], bool]) -> bool:
    """Whether it is at least likely that a stretch is a name."""
    return certain_run(run) or any(map(likely, run))


def certain_run(run: list[Name]) -> bool:
    """Whether one of the words is surely a name, or two are a first and a family name."""
    if any(map(_certain, run)):
        return True
    return len(run) > 1 and is_given(run[0].folded) and zipf(run[0].form, "de") < COMMON


def _certain(name: Name) -> bool:
    """Whether a word is surely a name: unknown as a word, and known somewhere as something else."""
    if name.strength is not Strength.NAME:
        return False
    return name.shaped or is_known_name(name.folded) or not _noun_like(name.form)


def are_surely_names(german: Name, french: Name) -> bool:
    """Whether two that differ by a letter or two are one name, and neither a word nor a variant of it.

    First names and those that each language spells its own way have variants.  Of what no list
    of names has, words of English are told by being commoner in English.
    """
    if min(len(german.form), len(french.form)) < SURE:
        return False
    if has_french_ending(german.folded, french.folded):
        return False
    if german.folded == french.folded or is_german_noun(german.form) or is_french_word(french.form):
        return False
    forms = (german.form, french.form)
    if german.acronym or french.acronym or not all(map(str.isalpha, forms)):
        return False
    if any(map(is_given, (german.folded, french.folded))):
        return False
    if is_exonym(german.folded, "de") or is_exonym(french.folded, "fr"):
        return False
    if german.titled or french.titled or is_known_name(german.folded) or is_known_name(french.folded):
        return True
    here = max(zipf(form, language) for form in forms for language in ("de", "fr"))
    return here > 0 and here >= max(zipf(form, "en") for form in forms)


SURE = 5
"""Names of fewer letters may be abbreviations."""


def paraphrased(word: str, name: Name, language: str) -> bool:
    """Whether the other language may well call this by another word."""
    if is_exonym(word, language) and (name.strength is not Strength.NAME or language == "de"):
        return True
    return language == "fr" and word in capitalised_in_french()


def german_name(run: list[Name]) -> bool:
    """Whether a German word that French lacks is a name and no loanword: English texts know it less."""
    if len(run) > 1 and (is_given(run[0].folded) or all(map(_unknown_in_english, run))):
        return True
    if len(run) > 1 and _unknown_in_english(run[-1]) and zipf(run[-1].form, "en") < RARE:
        return not any(is_german_noun(name.form) or zipf(name.form, "en") > COMMON for name in run)
    return any(zipf(name.form, "fr") > 0 and zipf(name.form, "de") > zipf(name.form, "en") for name in run)


RARE = 2.0
"""A word rarer than this in English (Zipf) is no English word."""


def _unknown_in_english(name: Name) -> bool:
    return name.strength is Strength.NAME and zipf(name.form, "en") < 4.3


def _noun_like(form: str) -> bool:
    lower = form.lower()
    return lower.endswith(_SUFFIXES) and zipf(form, "en") == 0 and zipf(form, "fr") == 0


_SUFFIXES = (
    "ung", "ungen", "keit", "keiten", "heit", "heiten", "schaft", "schaften", "tum", "ling", "nis", "tät",
    "ion", "ionen", "ismus",
    "ieren", "niveau", "ien", "ierung", "ler", "lern", "rung", "sektor", "mann", "oren", "ige", "igen",
    "stern", "üster", "üstern",
)  # fmt: skip
