"""Until when, and from when on: `bis 30. April`, `ab 18 Uhr`, `à partir du 30 avril`, `avant 18 h`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.facts._fact import pair_fact
from checker.facts.quantities.figures import Number
from checker.facts.quantities.lexemes import WEEKDAYS
from checker.facts.quantities.numbers import compared, numbers
from checker.facts.quantities.quantity import Quantity, Sort
from checker.model import Pair, Text
from checker.patterns import regex

_DAYS = {
    "de": rf"(?:{'|'.join(WEEKDAYS['de'])}),?\s(?:de[nm]\s)?",
    "fr": rf"(?:{'|'.join(WEEKDAYS['fr'])})\s",
}
"""What may stand between the word and the date."""
_UNTIL = {
    "de": r"(?:bis(?:\s(?:zum|spätestens|einschließlich|einschliesslich|Ende|zu))?|vor|spätestens(?:\sbis)?)"
    r"(?:\s(?:am|um|den|dem|zum))?",
    "fr": r"(?:jusqu['’](?:au|à|en)|avant(?:\sl[ea])?|au\splus\stard(?:\s(?:le|à|en))?)",
}
_FROM = {
    "de": r"(?:(?<!pätestens )ab|seit|nach|frühestens(?:\sab)?)(?:\s(?:am|um|dem))?",
    "fr": r"(?:à\s(?:partir|compter|dater)\sd(?:u|e)|(?:dès|au\splus\stôt|depuis|après)(?:\sle)?)",
}
_LIMITS = {
    language: regex(
        rf"\b(?:(?P<until>{_UNTIL[language]})|{_FROM[language]})\s(?:{_DAYS[language]})?\Z", re.IGNORECASE
    )
    for language in ("de", "fr")
}
_SHUT = {"de": r"geschlossen|gesperrt|schlie\w*", "fr": r"ferm\w*"}
SHUT = {language: regex(rf"(?i)\b(?:{words})\b") for language, words in _SHUT.items()}
"""Words of what is closed."""
_TURNING = {
    "de": (
        r"nicht|nie|kein\w*|ohne", r"erst|nur", r"geöffnet|offen|öffn\w*|eröffn\w*|frei",
        r"endet?|läuft|abläuft|verbot\w*", r"beginn\w*",
    ),
    "fr": (
        r"pas|plus(?!\st(?:ard|ôt))|jamais|ni|sans|aucune?", r"seulement|uniquement",
        r"ouver\w*|ouvr(?!ab)\w*|ré?ouv\w*|libre",
        r"fin|prend|expir\w*|termin\w*|interdi\w*", r"début\w*|commenc\w*",
    ),
}  # fmt: skip
_TURNS = {
    language: [SHUT[language], *(regex(rf"(?i)\b(?:{words})\b") for words in turning)]
    for language, turning in _TURNING.items()
}
"""What may turn the sense round if it stands on one side alone: `bis 9 Uhr geschlossen`, `ouvert dès 9 h`."""
_OPEN = 3
_POSSIBLE = {
    "de": regex(r"(?i)\b(?:möglich|buchbar|erhältlich|zugänglich|verfügbar)\b"),
    "fr": regex(r"(?i)\b(?:possible|disponible|accessible|réservable)s?\b"),
}
"""Words that say as much as that something is open, if the other side says that."""
HINTS = {
    "de": (
        "bis ", "Bis ", "vor ", "Vor ", "pätestens ", " ab ", "Ab ", "seit ", "Seit ", "nach ", "Nach ",
        "rühestens ",
    ),
    "fr": (
        "usqu", "avant ", "Avant ", "plus t", "partir d", "ompter d", "dater d", "dès ",
        "Dès ", "epuis ", "près ",
    ),
}  # fmt: skip
WINDOW = 40
"""So many characters before a date its word may begin."""
_MOMENTS = frozenset((Sort.DAY, Sort.MONTH, Sort.YEAR, Sort.TIME))
_OF_DATE = frozenset((Sort.DAY, Sort.MONTH))
NEAR = 3
"""So many characters at most stand between the parts of a date."""

Key = tuple[tuple[Sort, Number], ...]
Deadline = tuple[Key, bool, int, int]
"""The moment, whether it is the end (until), and where it is told with its word."""


@pair_fact(only_where=compared, hints=HINTS)
def deadlines(pair: Pair) -> tuple[tuple[tuple[int, int], tuple[int, int]], ...]:
    """Spans of the same moment that is an end on one side and a beginning on the other (source, target)."""
    here, there = list(_told(pair.source)), list(_told(pair.target))
    found = [
        ((start, end), (begin, close))
        for key, until, start, end in here
        for other, ends, begin, close in there
        if _is_same(key, other) and until != ends
    ]
    if len(found) != 1 or _turned(pair.source, pair.target) != _turned(pair.target, pair.source):
        return ()
    return tuple(found)


def _turned(text: Text, other: Text) -> list[bool]:
    told = [turn.search(text.content) is not None for turn in _TURNS[text.language]]
    if not told[_OPEN] and _POSSIBLE[text.language].search(text.content):
        told[_OPEN] = _TURNS[other.language][_OPEN].search(other.content) is not None
    return told


def _told(text: Text) -> Iterator[Deadline]:
    quantities = text[numbers]
    for at, one in enumerate(quantities):
        if one.sort not in _MOMENTS and not (one.unit == "h" and text.language == "fr"):  # `18 h`
            continue
        if at and _continues(quantities[at - 1], one):
            continue
        first = max(0, one.start - WINDOW)
        if limit := _LIMITS[text.language].search(text.content[first : one.start]):
            key = _moment(quantities, at)
            yield key, limit["until"] is not None, first + limit.start(), quantities[at + len(key) - 1].end


def _moment(quantities: Sequence[Quantity], at: int) -> Key:
    """The day, month and year that a date gives from `at` on, or the time."""
    last = at
    while last + 1 < len(quantities) and _continues(quantities[last], quantities[last + 1]):
        last += 1
    return tuple(
        (Sort.TIME, each.key[0]) if each.unit == "h" else (each.sort, each.value)
        for each in quantities[at : last + 1]
    )


def _continues(one: Quantity, other: Quantity) -> bool:
    return one.sort in _OF_DATE and other.sort in _MOMENTS and other.start <= one.end + NEAR


def _is_same(one: Key, other: Key) -> bool:
    """Whether two dates are one, as far as both tell it, to the day at least if they begin with one."""
    size = min(len(one), len(other))
    return one[:size] == other[:size] and (size > 1 or one[0][0] is not Sort.DAY)
