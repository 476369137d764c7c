"""Segments that are nothing but a list of short items, and whether one side has items the other lacks.

Items are held together one by one with the lexicon.  What has no counterpart counts as
lost only where its neighbours have theirs: `Bettwäsche` may be *draps et housses* and
`Tische, Stühle` may be *meubles*, so no gap may hold two items on one side and one on the other.
"""

from __future__ import annotations

from typing import NamedTuple

from checker.facts._fact import pair_fact
from checker.facts.coverage.adequacy import compare
from checker.model import Mark, Pair, Span, Text
from checker.patterns import regex

WORDS = 3
"""The most words of an item, articles and the like not counted."""
LONGEST = 300
"""Characters of a segment."""
MATCHED = 0.5
"""Of two items that are one another's counterpart, so much of either is answered by the other."""
ANSWERED = 0.15
"""An item of which less is answered by the whole of the other list has no counterpart there."""

_INTRODUCTION = regex(r"[^:]*:\s+")
_JOINT = {
    "de": regex(r",? (?:und|oder|sowie|bzw\.|&) |, "),
    "fr": regex(r",? (?:et|ou|ainsi que|&) |, "),
}
_AND = regex(r" (?:und|oder|sowie|bzw\.|et|ou|ainsi que|&) ")
_MORE = regex(
    r"[;:!?()«»„“”\"\n=<>\[\]{}–…/*\d]|\. |- |-,|\b(?:etc|usw|and|or|the|of)\b"
    r"|\b(?:dass|weil|wenn|ob|was|wer|wo|wie|als|wobei|wann|damit|um|so|sondern|aber|doch|denn|ich|er|sie|es|wir"
    r"|nicht|qui|que|dont|où|mais|car|si|comme|alors|puis|il|elle|on|je|nous|vous)\b|\b(?:qu|n|j|c)['’]"
    r"|\b(?:et|ou) (?:de |d['’]|à )"
    r"|(?:, |und )(?:die|der|das|den|dem|denen|deren|dessen) [^,]*\b[a-zäöü]\w*(?=,|$| und)"
)
"""What stands in no plain list: other marks, figures, and words that begin a clause."""
_LIGHT = frozenset(
    "der die das den dem des ein eine einen einem einer im am zum zur ins "
    "le la les un une du de d à au aux l en".split()
)
_PHRASE = regex(r"[^\W\d_]{4,}[ -]|-")
_WORD = regex(r"[^\s'’]+")


class _List(NamedTuple):
    span: Span
    items: list[str]
    introduced: bool
    joined: bool


@pair_fact
def longer_list(pair: Pair) -> tuple[tuple[Mark, int, int], ...]:
    """The list that has items the other side lacks, how many it has, and how many there are over there."""
    if "," not in pair.source.content + pair.target.content:
        return ()
    german, french = _read(pair.de), _read(pair.fr)
    if german is None or french is None or german.introduced != french.introduced:
        return ()
    text, long, short = (
        (pair.de, german, french) if len(german.items) > len(french.items) else (pair.fr, french, german)
    )
    if long.joined and not short.joined:  # one item may have become two: `Gebäck`, *gâteaux et biscuits*
        return ()
    if len(long.items) in (2, len(short.items)) or not _has_lost(long.items, short.items, text):
        return ()
    return ((text.at(long.span), len(long.items), len(short.items)),)


def _read(text: Text) -> _List | None:
    if len(text.content) > LONGEST:
        return None
    content = text.content.rstrip(" .")
    introduction = _INTRODUCTION.match(content)
    start = introduction.end() if introduction else len(content) - len(content.lstrip())
    items = _JOINT[text.language].split(content[start:])
    if len(items) < 2 or _MORE.search(content, start):
        return None
    for item in items:
        words = [word for word in _WORD.findall(item) if word.lower() not in _LIGHT]
        if not 1 <= len(words) <= WORDS:
            return None
    return _List(
        Span(start, len(content)), items, introduction is not None, _AND.search(content, start) is not None
    )


def _has_lost(long: list[str], short: list[str], text: Text) -> bool:
    """Whether items of the longer list have no counterpart, and those beside them have theirs, in order."""
    places = _places(long, short, text)
    if len(short) == 2 and (None in places or any(_PHRASE.search(item) for item in short)):
        return False  # two items may sum up what three name
    lost: list[str] = []
    at = unknown = 0
    for place in [*places, len(long)]:
        if place is None:
            unknown += 1
            continue
        if not unknown:
            lost += long[at:place]
        elif place - at != unknown:
            return False
        at, unknown = place + 1, 0
    return bool(lost) and max(_answered(lost, [", ".join(short)] * len(lost), text)) < ANSWERED


def _places(long: list[str], short: list[str], text: Text) -> list[int | None]:
    """Where the counterpart of each item of the shorter list stands in the longer one, from left to right."""
    places: list[int | None] = []
    at = 0
    for item in short:
        met = _answered(long[at:], [item] * len(long[at:]), text)
        best = max(range(len(met)), key=met.__getitem__, default=0)
        known = bool(met) and met[best] >= MATCHED
        places.append(at + best if known else None)
        at += best + 1 if known else 0
    return places


def _answered(items: list[str], others: list[str], text: Text) -> list[float]:
    """How far each item, of the language of `text`, and what stands beside it answer each other at best."""
    both = compare(items, others) if text.language == "de" else compare(others, items)
    return [max(one.german, one.french) for one in both]
