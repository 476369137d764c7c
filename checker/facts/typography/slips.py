"""The wrong spaces of a pair that are no more than that: what both sides write so is left out."""

from __future__ import annotations

import re

from checker.facts._fact import pair_fact
from checker.facts.typography.gaps import Gap, Slip, gaps
from checker.locales import SPACES
from checker.model import Pair, Text

_SPACE = re.compile(f"[{SPACES}]")
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
            for gap in text[gaps]
            if not (gap.token and gap.token in other) and not _parts_address(text.content, gap)
        ]
    if found and _SPACE.sub(" ", pair.source.content) == _SPACE.sub(" ", pair.target.content):
        return ()
    return tuple(found)


def _parts_address(content: str, gap: Gap) -> bool:
    """Whether a space keeps a full stop apart from the web address before it, which is done on purpose."""
    return gap.slip is Slip.BEFORE and _URL_END.search(content, 0, gap.span.start) is not None
