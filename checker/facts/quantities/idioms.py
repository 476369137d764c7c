"""Idioms that hold a number which the other language need not have: `sur son trente et un`.

`idioms.tsv` beside this file lists them: language, the number word that calls
for a look, and a pattern in small letters.  A number inside one becomes soft:
it may answer a number of the other side, but is not asked for there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from checker.facts.quantities.memory import remembered
from checker.facts.quantities.quantity import Quantity, Weight
from checker.model import Text
from checker.patterns import regex


@cache
def _patterns(language: str) -> dict[str, re.Pattern[str]]:
    lines = (files("checker.facts.quantities") / "idioms.tsv").read_text(encoding="utf-8").splitlines()
    gathered: dict[str, list[str]] = {}
    for line in lines[1:]:
        of, word, pattern = line.split("\t")
        if of == language:
            gathered.setdefault(word, []).append(pattern)
    return {word: re.compile(rf"\b(?:{'|'.join(patterns)})") for word, patterns in gathered.items()}


_WORD = regex(r"[^\W_]+")
WINDOW = 40
"""How many characters before and after a number an idiom may reach."""


_SPOKEN = frozenset(("", "24", "7", "31"))
"""The digit strings of what may stand in an idiom: words have none, and `24 h/24, 7 j/7` is one."""


def without(text: Text, found: Sequence[Quantity]) -> Sequence[Quantity]:
    """The quantities, those inside an idiom made soft."""
    return [
        quantity._replace(weight=Weight.SOFT)
        if quantity.digits in _SPOKEN and quantity.weight and _in_idiom(text.content, text.language, quantity)
        else quantity
        for quantity in found
    ]


def _calling(number: str, language: str) -> tuple[re.Pattern[str], ...]:
    """The idioms that may hold a number written so."""
    patterns = _patterns(language)
    return tuple(patterns[word] for word in _WORD.findall(number.lower()) if word in patterns)


_CALLING = remembered(_calling)


def _in_idiom(text: str, language: str, quantity: Quantity) -> bool:
    patterns = _CALLING[language][text[quantity.start : quantity.figure]]
    if not patterns:
        return False
    first = max(0, quantity.start - WINDOW)
    window = text[first : quantity.end + WINDOW].lower()
    start, end = quantity.start - first, quantity.end - first
    return any(
        idiom.start() < end and start < idiom.end()
        for pattern in patterns
        for idiom in pattern.finditer(window)
    )
