"""Ratios and scores in digits: two numbers whose order counts."""

from __future__ import annotations

from checker.facts.quantities.figures import readings
from checker.facts.quantities.groups import joined
from checker.facts.quantities.quantity import Sort, Weight
from checker.facts.quantities.scan import Scan
from checker.facts.quantities.tokens import Tokens


def ratio(scan: Scan, tokens: Tokens, at: int) -> int:
    """`2:1`, `6-4`: two numbers whose order counts."""
    word = tokens.words[at]
    if not (word.isdigit() and tokens.glued(at + 1) and tokens.glued(at + 2) and tokens.words[at + 1] == ":"):
        return at
    other, after = joined(tokens, at + 2) if tokens.is_figure(at + 2) else ("", at)
    if not other or (tokens.word(after) == ":" and tokens.glued(after)):
        return at
    if len(other) > 3 or not other.isdigit():
        values = readings(other, tokens.language)
        if values:
            weight = Weight.SOFT if word == "1" else Weight.DIGITS  # `au 25 000e` does without
            scan.add(Sort.SCORE, int(word), at, at + 1, digits=word, weight=weight)
            scan.add(Sort.SCORE, values, at + 2, after, digits=other)
            return after
        return at
    if len(word) > 2 or (
        len(other) == 2 and int(other) < 60 and int(word) <= 24 and not _of_ratio(tokens, at)
    ):
        return at
    scan.add(Sort.SCORE, int(word), at, at + 1, digits=word)
    scan.add(Sort.SCORE, int(other), at + 2, at + 3, digits=other)
    return at + 3


_RATIO = tuple(
    """verhältnis maßstab massstab rapport échelle ratio proportion punktestand spielstand zwischenstand
    endstand halbzeitstand endergebnis score""".split()
)
"""How words end that a ratio or a score follows: `Mischverhältnis 1:50`."""


def _of_ratio(tokens: Tokens, at: int) -> bool:
    """Whether a word before or another of its row says that `15:12` is no time: `Spielstand von 15:12`."""
    before = tokens.low(at - 1)
    if before in ("von", "de", ":"):
        before = tokens.low(at - 2)
    elif before == "mit":
        return True
    if before.endswith(_RATIO):
        return True
    return any(_is_no_time(tokens, at, step) for step in (-_NEXT, _NEXT))


_NEXT = 4
"""How many tokens on the next score of a row stands: `25:21, 19:25`."""
_PARTING = frozenset((",", ";", "/"))


def _is_no_time(tokens: Tokens, at: int, step: int) -> bool:
    """Whether a score of the same row, before or behind, can be no time of the day: `25:21`, `11:9`."""
    while True:
        at += step
        gap = tokens.word(at + 3 if step < 0 else at - 1)
        first, second = tokens.word(at), tokens.word(at + 2)
        if not (gap in _PARTING and tokens.word(at + 1) == ":" and first.isdigit() and second.isdigit()):
            return False
        if int(first) > 24 or int(second) >= 60 or len(second) == 1:
            return True
