"""What one side measures or counts in another way than the other."""

from __future__ import annotations

import re

from checker.facts.quantities.deadlines import SHUT
from checker.facts.quantities.quantity import Quantity, Sort
from checker.model import Pair, Text
from checker.patterns import regex

_COUNTED = frozenset(("unit", "differs", "magnitude"))
_DATED = frozenset(("day", "month", "weekday"))


def is_conventional(kind: str, pair: Pair, source: Quantity, target: Quantity) -> bool:
    """Whether two quantities that differ in a way (`kind`) say the same, each in the way of its side."""
    if kind in _DATED:
        return is_day_of_reopening(pair, source, target)
    said = (is_by_convention, is_year_of_life, is_up_to)
    return kind in _COUNTED and any(says(pair, source, target) for says in said)


_TOLD_BY = {
    frozenset(("percent", "degree")): regex(
        r"(?i)alkohol|alcool|\bvol\b|(?<!sch)wein|\bvins?\b|schnaps|rhum"
    ),
    frozenset(("l", "mm")): regex(r"(?i)regen|pluie|niederschl|précipitation|schnee|neige"),
}
"""Two units of one size, and the words that say what is measured."""
_FLOUR = regex(r"(?i)mehl|farine")
_GRADES = frozenset(
    ((405, 45), (480, 45), (550, 55), (550, 65), (700, 65), (812, 80), (1050, 110), (1600, 150), (1700, 150))
)
"""The type of a flour in Germany or Austria and in France."""


def is_by_convention(pair: Pair, one: Quantity, other: Quantity) -> bool:
    """Whether `40 %` of alcohol are `40°`, `40 Liter` of rain `40 mm`, and flour of type 550 is T55."""
    grades = max(one.value, other.value), min(one.value, other.value)
    if grades in _GRADES and not (one.unit or other.unit):
        return all(_FLOUR.search(text.content) for text in pair.sides)
    told = _TOLD_BY.get(frozenset((one.unit, other.unit)))
    return told is not None and any(told.search(text.content) for text in pair.sides)


_YEAR_OF_LIFE = regex(r"\.?\sLebensjahr")
_COMPLETED = regex(r"(?i)vollende\w+\s(?:\w+\s)?\Z")


def is_year_of_life(pair: Pair, one: Quantity, other: Quantity) -> bool:
    """Whether it is the `87. Lebensjahr` of who died `à 86 ans`."""
    german, french = (one, other) if pair.source.language == "de" else (other, one)
    content = pair.de.content
    return (
        german.value == french.value + 1
        and _YEAR_OF_LIFE.match(content, german.figure) is not None
        and _COMPLETED.search(content, 0, german.start) is None
    )


_UP_TO = regex(r"(?i)\bbis\s(?:einschließlich|einschliesslich|inklusive|inkl\.|und\smit)\s\Z")
_LESS = regex(r"(?i)\bmoins\sde\s\Z")


def is_up_to(pair: Pair, one: Quantity, other: Quantity) -> bool:
    """Whether `bis einschließlich 5 Jahre` answers `moins de 6 ans`."""
    german, french = (one, other) if pair.source.language == "de" else (other, one)
    return (
        german.value + 1 == french.value
        and _UP_TO.search(pair.de.content, 0, german.start) is not None
        and _LESS.search(pair.fr.content, 0, french.start) is not None
    )


_NEAR = r"\b(?:[^.;:]|(?<=[0-9])\.){0,24}\Z"
_AT_LAST, _BEFORE = (regex(rf"(?i)\b(?:{words}){_NEAR}") for words in ("spätestens|bis", "avant\\sle"))
_UNTIL = {
    language: regex(rf"(?i)\b(?:{words}){_NEAR}")
    for language, words in (("de", "bis"), ("fr", "jusqu['’](?:au|à|en)"))
}
_REOPENS = {
    "de": regex(r"(?i)\bwieder\b|\b(?:er)?öffn|\bab\b"),
    "fr": regex(r"(?i)\brouv|réouv|\breprend|reprise|à nouveau|\bouvr|\bdès\b|à partir d"),
}
WINDOW = 40
"""So many characters before a day or month stands what says that it is the last, or the next."""


def is_day_of_reopening(pair: Pair, source: Quantity, target: Quantity) -> bool:
    """Whether the other side tells the day or month after the last: `bis 14. geschlossen`, `rouvre le 15`.

    So does `avant le 1er août` for `spätestens am 31. Juli`.
    """
    german, french = (source, target) if pair.source.language == "de" else (target, source)
    if _stands_before(_AT_LAST, pair.de, german) and _stands_before(_BEFORE, pair.fr, french):
        return _is_next(german, french)
    for last, text, first, other in (
        (source, pair.source, target, pair.target),
        (target, pair.target, source, pair.source),
    ):
        if (
            _stands_before(_UNTIL[text.language], text, last)
            and SHUT[text.language].search(text.content)
            and _REOPENS[other.language].search(other.content)
        ):
            return _is_next(last, first)
    return False


def _stands_before(words: re.Pattern[str], text: Text, one: Quantity) -> bool:
    return words.search(text.content, max(0, one.start - WINDOW), one.start) is not None


_LAST: dict[Sort, tuple[int, ...]] = {Sort.MONTH: (12,), Sort.WEEKDAY: (7,), Sort.DAY: (28, 29, 30, 31)}


def _is_next(one: Quantity, other: Quantity) -> bool:
    return other.value == one.value + 1 or (other.value == 1 and one.value in _LAST.get(one.sort, ()))
