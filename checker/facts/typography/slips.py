"""The wrong spaces of a pair that are no more than that: what both sides write so is left out."""

from __future__ import annotations

import re

from checker.facts._fact import pair_fact
from checker.facts.typography.gaps import Gap, Slip, gaps
from checker.facts.typography.missing import glued, missing
from checker.locales import SPACES
from checker.model import Pair, Text

_SPACE = re.compile(f"[{SPACES}]")
_CALLED = re.compile(r"[^\W\d_]\([^\W\d_]")
"""Letters that stand at a bracket, as in calls and shortened words."""
_INNER_CAPITAL = re.compile(r"[a-zß-öø-ÿ][A-ZÀ-ÖØ-Þ]")
"""A name in one word, whatever it is called on the other side."""
_URL_END = re.compile(r"(?:https?://|www\.)\S{1,400}\Z")


@pair_fact
def slips(pair: Pair) -> tuple[tuple[Text, Gap], ...]:
    """The wrong spaces of both sides, but for what is written so on both: a name, a formula, code."""
    found = []
    if pair.source.content == pair.target.content:
        return ()
    for text in pair.sides:
        other = pair.other(text).content
        found += [
            (text, gap)
            for gap in (*text[gaps], *text[missing], *text[glued])
            if not (gap.token and gap.token in other)
            and not _parts_address(text.content, gap)
            and not _ends_statement(text.content, gap, other)
            and not (gap.slip is Slip.OUTSIDE and gap.mark in "()" and _CALLED.search(other))
            and not (
                gap.slip is Slip.WORDS
                and (_INNER_CAPITAL.search(other) or gap.token.lower() in other.lower())
            )
        ]
    if found and _SPACE.sub(" ", pair.source.content) == _SPACE.sub(" ", pair.target.content):
        return ()
    return tuple(found)


def _parts_address(content: str, gap: Gap) -> bool:
    """Whether a space keeps a full stop apart from the web address before it, which is done on purpose."""
    return gap.slip is Slip.BEFORE and _URL_END.search(content, 0, gap.span.start) is not None


def _ends_statement(content: str, gap: Gap, other: str) -> bool:
    """Whether a semicolon ends what both sides say in three words or more: `SELECT * FROM kunden;`."""
    words = content[: gap.span.start].split()[-3:]
    return gap.mark == ";" and len(words) == 3 and " ".join(words) + gap.mark in other
