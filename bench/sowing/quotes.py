"""Quotation marks lost or spoilt in clean pairs."""

from __future__ import annotations

import random
import re

from checker.facts.quoting.quotes import Quotation, quotations
from checker.model import Locale

CATEGORIES = ("quote", "quote-style")

DE, FR = Locale.parse("de-DE"), Locale.parse("fr-FR")


def _whole(text: str, locale: Locale) -> list[Quotation]:
    found = quotations.column([text], locale)[text]
    return [one for one in found if one.whole and one.depth == 0]


def _cut(text: str, *spans: tuple[int, int]) -> str:
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + text[end:]
    return text


def _spaced(text: str, start: int, end: int) -> tuple[int, int]:
    """A mark and the space on its inner side."""
    if text[end : end + 1].isspace() and (start == 0 or text[start - 1].isspace()):
        end += 1
    elif start and text[start - 1].isspace() and not text[end : end + 1].isalnum():
        start -= 1
    return start, end


def _without_mark(rng: random.Random, de: str, fr: str, which: str) -> tuple[str, str] | None:
    ours, theirs = _whole(de, DE), _whole(fr, FR)
    if not ours or len(ours) != len(theirs):
        return None
    german = rng.random() < 0.5
    text, found = (de, ours) if german else (fr, theirs)
    mark = getattr(rng.choice(found), which)
    spoilt = _cut(text, _spaced(text, mark.span.start, mark.span.end))
    return (spoilt, fr) if german else (de, spoilt)


def closing_removed(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """One closing mark is gone."""
    return _without_mark(rng, de, fr, "closing")


def long_quotation_left_open(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """A quotation that began in a sentence above loses its end on one side."""
    sides = [quotations.column([text], locale)[text] for text, locale in ((de, DE), (fr, FR))]
    ends = [[one.closing for one in side if one.opening is None and one.closing] for side in sides]
    if len(ends[0]) != 1 or len(ends[1]) != 1:
        return None
    german = rng.random() < 0.5
    text, mark = (de, ends[0][0]) if german else (fr, ends[1][0])
    spoilt = _cut(text, _spaced(text, mark.span.start, mark.span.end))
    return (spoilt, fr) if german else (de, spoilt)


def opening_removed(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """One opening mark is gone."""
    return _without_mark(rng, de, fr, "opening")


def speech_unmarked(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """Both marks of what somebody says are gone on one side."""
    ours, theirs = _whole(de, DE), _whole(fr, FR)
    if len(ours) != 1 or len(theirs) != 1 or len(ours[0].inside(de).split()) < 5:
        return None
    german = rng.random() < 0.5
    text, one = (de, ours[0]) if german else (fr, theirs[0])
    assert one.opening
    assert one.closing
    marks = [_spaced(text, mark.span.start, mark.span.end) for mark in (one.opening, one.closing)]
    spoilt = _cut(text, *marks)
    return (spoilt, fr) if german else (de, spoilt)


def mixed_pair(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """A closing mark of another system."""
    match = re.search(r"„[^„“”\"»]{2,200}“", de)
    if not match:
        return None
    return de[: match.end() - 1] + rng.choice('"»') + de[match.end() :], fr


SOWERS = {
    "closing mark removed": closing_removed,
    "end of a long quotation removed": long_quotation_left_open,
    "opening mark removed": opening_removed,
    "speech without marks on one side": speech_unmarked,
    "mixed pair": mixed_pair,
}
