"""Rows of weekdays, as opening hours have them: `Mo–Fr`, `lu, me et ve`, `lun.-sam.`."""

from __future__ import annotations

import re

from checker.facts._fact import pair_fact
from checker.facts.quantities.lexemes import WEEKDAYS
from checker.facts.quantities.numbers import compared
from checker.model import Pair, Text
from checker.patterns import regex

_SHORT = {
    "de": {"mo": 1, "di": 2, "mi": 3, "do": 4, "fr": 5, "sa": 6, "so": 7},
    "fr": {
        "lu": 1, "lun": 1, "ma": 2, "mar": 2, "me": 3, "mer": 3, "je": 4, "jeu": 4, "ve": 5, "ven": 5,
        "sa": 6, "sam": 6, "di": 7, "dim": 7,
    },
}  # fmt: skip
_JOINED = {
    "de": r"\s?(?P<to>[-–]|bis)\s?|\s?(?:[,/&+]|u\.|und)\s?",
    "fr": r"\s?(?P<to>[-–]|au|à)\s?|\s?(?:[,/&+]|et)\s?",
}
_JOINT = {language: regex(joined, re.IGNORECASE) for language, joined in _JOINED.items()}
_DAY = {
    language: "(?:"
    + "|".join(sorted((*days, *(f"{day}s?" for day in WEEKDAYS[language])), key=len)[::-1])
    + ")"
    for language, days in _SHORT.items()
}
_PLAIN = {language: joined.replace("(?P<to>", "(?:") for language, joined in _JOINED.items()}
_FIRST = {"de": "[A-Z]", "fr": "[a-zA-Z]"}
"""In German a row begins with a capital, since `so` and `mi` are words as well."""
_ROW = {
    language: regex(
        rf"(?<![\w.])(?={_FIRST[language]})(?i:(?:{day}\.?(?:{_PLAIN[language]})){{1,6}}{day}(?![\w'’]))"
    )
    for language, day in _DAY.items()
}
_ONE = {language: regex(rf"{day}(?!\w)\.?", re.IGNORECASE) for language, day in _DAY.items()}

_SHORT_DAY = regex(r"[DFMS][aior]\b")
"""What looks like an abbreviated day; without one there is nothing to do."""

Row = tuple[frozenset[int], int, int]
"""The days, and where they are told."""


@pair_fact(only_where=compared)
def opening_days(pair: Pair) -> tuple[tuple[Row, Row], ...]:
    """The rows of weekdays that differ (source, target), where each side has as many, one of them short."""
    if not _SHORT_DAY.search(pair.de.content) or {text.language for text in pair.sides} != {"de", "fr"}:
        return ()
    german = _rows(pair.de)
    french = _rows(pair.fr) if german else []
    if len(german) != len(french) or not any(_is_short(pair.de, row) for row in german):
        return ()
    source, target = (german, french) if pair.source is pair.de else (french, german)
    return tuple((one, other) for one, other in zip(source, target, strict=True) if one[0] != other[0])


def _rows(text: Text) -> list[Row]:
    return [
        (_days(found[0], text.language), *found.span())
        for found in _ROW[text.language].finditer(text.content)
    ]


def _days(row: str, language: str) -> frozenset[int]:
    """The days of a row, those between two joined by a stroke too."""
    days: list[int] = []
    upto = False
    at = 0
    while day := _ONE[language].match(row, at):
        name = day[0].lower().rstrip(".")
        number = _SHORT[language].get(name) or WEEKDAYS[language].get(name) or WEEKDAYS[language][name[:-1]]
        if upto:
            while days[-1] != number:
                days.append(days[-1] % 7 + 1)
        else:
            days.append(int(number))
        joint = _JOINT[language].match(row, day.end())
        if joint is None:
            break
        upto, at = joint["to"] is not None, joint.end()
    return frozenset(days)


def _is_short(text: Text, row: Row) -> bool:
    """Whether the days are abbreviated; those written out are numbers like others."""
    return _ONE["de"].match(text.content, row[1])[0].lower().rstrip(".") in _SHORT["de"]  # type: ignore[index]
