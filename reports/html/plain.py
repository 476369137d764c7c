"""The findings as they are listed where scripts are not allowed: the first ones, as text with marks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from msgspec import Struct

from checker.reporting import Examined, Finding, Span

from .places import shortener, spelled
from .said import Said

FIRST = 200
"""Findings listed for a browser without scripts."""

QUOTED = 3
"""Of these, so many with both texts, which take most of the room; without scripts one has a first look."""

NEAR = 60
"""Characters shown before a mark where scripts are not allowed."""


class Part(Struct, frozen=True):
    """A piece of a text, marked or not."""

    text: str
    marked: bool


class Plain(Struct, frozen=True):
    """A finding as it is shown without scripts; the texts only of the first."""

    rule: str
    place: str
    message: Said
    sides: tuple[tuple[str, tuple[Part, ...]], ...]


def first(
    findings: Sequence[Finding], documents: Sequence[Examined]
) -> tuple[tuple[str, tuple[Plain, ...]], ...]:
    """The first of the findings, which stand worst first, by the label of their severity."""
    short, several = shortener(documents), len(documents) > 1
    listed = []
    for at, finding in enumerate(findings[:FIRST]):
        pair = f"{short(finding.document)}:{finding.pair.key}" if several else finding.pair.key
        place = spelled(finding, short) or pair
        listed.append((finding.severity.label, plain(finding, place, quoted=at < QUOTED)))
    return tuple(
        (label, tuple(each for _, each in group)) for label, group in groupby(listed, lambda each: each[0])
    )


def plain(finding: Finding, place: str, *, quoted: bool) -> Plain:
    """A finding without what needs a script."""
    sides = [
        (str(text.locale), parts(*excerpt(text.content, spans)))
        for text, spans in ((finding.pair.source, finding.source), (finding.pair.target, finding.target))
        if text.content and quoted
    ]
    return Plain(
        finding.rule,
        place,
        Said(finding.template, finding.words),
        tuple(sides),
    )


def excerpt(text: str, spans: Sequence[Span]) -> tuple[str, Sequence[Span]]:
    """The text near its first mark, and the marks in it; all of a short text."""
    if len(text) <= 3 * NEAR:
        return text, spans
    first = min((span.start for span in spans), default=0)
    start, end = max(0, first - NEAR), min(len(text), first + 2 * NEAR)
    # Words stay whole where that costs no more than half of what is shown around.
    if start and (space := text.find(" ", start, first - NEAR // 2)) >= 0:
        start = space + 1
    if end < len(text) and (space := text.rfind(" ", first + NEAR, end)) >= 0:
        end = space
    lead, trail = "… " if start else "", " …" if end < len(text) else ""
    moved = [
        Span(max(span.start, start), min(span.end, end)).shift(len(lead) - start)
        for span in spans
        if span.start < end and span.end > start
    ]
    return f"{lead}{text[start:end]}{trail}", moved


def parts(text: str, spans: Sequence[Span]) -> tuple[Part, ...]:
    """The text cut at its marks."""
    made, at = [], 0
    for span in sorted(spans):
        start = max(at, span.start)
        if start > at:
            made.append(Part(text[at:start], marked=False))
        if span.end > start:
            made.append(Part(text[start : span.end], marked=True))
        at = max(at, span.end)
    if at < len(text):
        made.append(Part(text[at:], marked=False))
    return tuple(made)
