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

from checker.facts.quantities.quantity import Quantity, Weight


@cache
def _patterns(language: str) -> dict[str, re.Pattern[str]]:
    lines = (files("checker.facts.quantities") / "idioms.tsv").read_text(encoding="utf-8").splitlines()
    gathered: dict[str, list[str]] = {}
    for line in lines[1:]:
        of, word, pattern = line.split("\t")
        if of == language:
            gathered.setdefault(word, []).append(pattern)
    return {word: re.compile(rf"\b(?:{'|'.join(patterns)})") for word, patterns in gathered.items()}


_WORD = re.compile(r"[^\W_]+")
WINDOW = 40
"""How many characters before and after a number an idiom may reach."""


def without(text: str, language: str, found: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities, those inside an idiom made soft."""
    if all(quantity.digits and quantity.digits not in ("24", "7") for quantity in found):
        return tuple(found)
    patterns = _patterns(language)
    kept: list[Quantity] = []
    for quantity in found:
        if quantity.weight and (not quantity.digits or quantity.digits in ("24", "7")):
            first = max(0, quantity.start - WINDOW)
            window = text[first : quantity.end + WINDOW].lower()
            start, end = quantity.start - first, quantity.end - first
            for word in _WORD.findall(text[quantity.start : quantity.figure].lower()):
                pattern = patterns.get(word)
                if pattern is not None and any(
                    idiom.start() < end and start < idiom.end() for idiom in pattern.finditer(window)
                ):
                    quantity = quantity._replace(weight=Weight.SOFT)  # noqa: PLW2901
                    break
        kept.append(quantity)
    return tuple(kept)
