"""Headings that occur more than once on one side and differ on the other."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from checker.facts._fact import bitext_fact
from checker.likeness import likeness
from checker.model import Bitext, Kind, Pair, Text


class Retold(Struct, frozen=True):
    """A heading that was put otherwise before: `pair` is the later one, `first` the earlier.

    `text` is the side that differs, `likeness` how alike the two are, from 0.0 to 1.0.
    """

    pair: Pair
    first: Pair
    text: Text
    before: Text
    likeness: float


@bitext_fact
def retold_headings(bitext: Bitext) -> tuple[Retold, ...]:
    """The headings put in two ways, in order; of a list of strings there are none."""
    if bitext.kind is not Kind.RUNNING_TEXT:
        return ()
    headings = [
        pair for pair in bitext if pair.role.is_heading and pair.source.content and pair.target.content
    ]
    found = [*_retold(headings, "source", "target"), *_retold(headings, "target", "source")]
    return tuple(found)


def _retold(headings: list[Pair], same: str, other: str) -> Iterator[Retold]:
    seen: dict[str, Pair] = {}
    for pair in headings:
        first = seen.setdefault(_plain(getattr(pair, same)), pair)
        text, before = getattr(pair, other), getattr(first, other)
        if _plain(text) != _plain(before):
            yield Retold(pair, first, text, before, likeness(_plain(before), _plain(text)))


def _plain(text: Text) -> str:
    return " ".join(text.content.casefold().strip(" .:!?\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}").split())
