"""The wrong spaces of a pair that are no more than that: what both sides write so is left out."""

from __future__ import annotations

from checker.facts._fact import fact, pair_fact
from checker.facts.languages.words import lowered
from checker.facts.typography.gaps import Gap, Slip, gaps
from checker.facts.typography.missing import glued, missing
from checker.locales import SPACES
from checker.model import Locale, Pair, Text
from checker.patterns import regex

_SPACE = regex(f"[{SPACES}]")
_CALLED = regex(r"[^\W\d_]\([^\W\d_]")
_INNER_CAPITAL = regex(r"[A-ZÀ-ÖØ-Þ](?<=[a-zß-öø-ÿ].)")
_URL_END = regex(r"(?:https?://|www\.)\S{1,400}\Z")
_URL = 408
"""Characters that the end of a text may have to be one."""


@pair_fact
def slips(pair: Pair) -> tuple[tuple[Text, Gap], ...]:
    """The wrong spaces of both sides, but for what is written so on both: a name, a formula, code."""
    found = []
    if pair.source.content == pair.target.content:
        return ()
    for text in pair.sides:
        every = (*text[gaps], *text[missing], *text[glued])
        found += [(text, gap) for gap in every if not _is_meant(text, gap, pair.other(text))]
    if found and _SPACE.sub(" ", pair.source.content) == _SPACE.sub(" ", pair.target.content):
        return ()
    return tuple(found)


def _is_meant(text: Text, gap: Gap, other: Text) -> bool:
    """Whether a space is wrong on purpose, which mostly the other side shows."""
    if gap.token and gap.token in other.content:
        return True
    if gap.mark == ";" and _ends_statement(text.content, gap, other.content):
        return True
    match gap.slip:
        case Slip.BEFORE:
            return _parts_address(text.content, gap)
        case Slip.OUTSIDE:
            return gap.mark in "()" and other[has_calls]
        case Slip.WORDS:
            return other[has_inner_capitals] or gap.token.lower() in other[lowered]
    return False


@fact
def has_calls(text: str, locale: Locale) -> bool:
    """Whether letters stand at a bracket, as in calls and shortened words."""
    return _CALLED.search(text) is not None


@fact
def has_inner_capitals(text: str, locale: Locale) -> bool:
    """Whether there is a name in one word, which may be called otherwise on the other side."""
    return _INNER_CAPITAL.search(text) is not None


def _parts_address(content: str, gap: Gap) -> bool:
    """Whether a space keeps a full stop apart from the web address before it, which is done on purpose."""
    return _URL_END.search(content, max(0, gap.span.start - _URL), gap.span.start) is not None


def _ends_statement(content: str, gap: Gap, other: str) -> bool:
    """Whether a semicolon ends what both sides say in three words or more: `SELECT * FROM kunden;`."""
    words = content[: gap.span.start].rsplit(None, 3)[-3:]
    return len(words) == 3 and " ".join(words) + gap.mark in other
