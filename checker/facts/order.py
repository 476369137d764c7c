"""The order of numbers where order carries meaning: `von 8 auf 12`, `2:1`, `statt`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from checker.facts.accounts import Match
from checker.facts.quantity import Quantity, Sort
from checker.model import Pair, Text

Found = tuple[Any, ...]

_LINKS = {
    "de": {"auf": "change", "statt": "instead", "anstatt": "instead", "anstelle von": "instead", ":": "score",
           "zu": "score", "bis": "range", "–": "range", "-": "range"},
    "fr": {"à": "change", "au lieu de": "instead", ":": "score", "-": "score", "–": "score", "contre": "",
           "plutôt que": "instead"},
}  # fmt: skip
_OPENS = {"de": re.compile(r"\bvon (?:\w+ )?$"), "fr": re.compile(r"\bd(?:e (?:\w+ )?|['’])$")}
_WORDS_BETWEEN = 24


def _frame(text: Text, first: Quantity, second: Quantity) -> str:
    between = text.content[first.end : second.start].strip().lower()
    kind = _LINKS.get(text.language, {}).get(between, "")
    if kind == "change" and not _OPENS[text.language].search(
        text.content[max(0, first.start - 16) : first.start].lower()
    ):
        return "range" if text.language == "fr" and between == "à" else ""
    return kind


def disordered(
    pair: Pair, source: Sequence[Quantity], target: Sequence[Quantity], matched: Sequence[Match]
) -> list[Found]:
    """Couples of numbers that stand in a frame on both sides, but the other way round."""
    if len(matched) < 2:
        return []
    answer = dict(matched)
    found: list[Found] = []
    for i in range(len(source) - 1):
        j, k = answer.get(i), answer.get(i + 1)
        if j is None or k is None or k != j - 1:
            continue
        if source[i].value == source[i + 1].value or source[i].sort in (Sort.DAY, Sort.MONTH):
            continue
        kinds = {_frame(pair.source, source[i], source[i + 1]), _frame(pair.target, target[k], target[j])}
        if "" not in kinds and (len(kinds) == 1 or kinds <= {"score", "range", "change"}):
            found.append(("reversed", source[i], target[j], source[i + 1], target[k]))
    return found
