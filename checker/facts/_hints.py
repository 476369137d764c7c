"""Parts of words without which there is nothing to look for, and the texts that hold any of them.

Looking for a literal costs next to nothing, so most pairs are dismissed by it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.model import Pair, Text

Hints = Mapping[str, Sequence[str]]
"""By language; in small letters and capitals where words may begin with either."""

PORTION = 2000
"""So many texts are searched as one, which is faster than each alone."""


def hinted(content: str, hints: Sequence[str]) -> bool:
    """Whether a text holds any of some parts of words."""
    for hint in hints:  # noqa: SIM110 - any() takes twice the time
        if hint in content:
            return True
    return False


def hinted_on_both_sides(pairs: Sequence[Pair], hints: Hints) -> Sequence[int]:
    """The places of the pairs of which each side holds a hint of its language, in order."""
    rows = _among([pair.target for pair in pairs], hints)
    sources = [pairs[row].source for row in rows]
    return [rows[place] for place in _among(sources, hints)]


def _among(texts: Sequence[Text], hints: Hints) -> list[int]:
    if len({id(text.locale) for text in texts}) != 1:
        return [row for row, text in enumerate(texts) if hinted(text.content, hints.get(text.language, ()))]
    sought = hints.get(texts[0].language, ())
    found: list[int] = []
    for begin in range(0, len(texts), PORTION):
        contents = [text.content for text in texts[begin : begin + PORTION]]
        found += [begin + row for row in sorted(_rows(contents, sought))]
    return found


def _rows(contents: Sequence[str], hints: Sequence[str]) -> set[int]:
    joined = "\n".join(contents)
    ends = list(accumulate([len(content) + 1 for content in contents]))
    rows = set()
    for hint in hints:
        at = joined.find(hint)
        while at >= 0:
            row = bisect_right(ends, at)
            rows.add(row)
            at = joined.find(hint, ends[row])
    return rows
