"""What a document keeps to: its names and its house style."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from msgspec import Struct

from checker.reporting import Outcome

HABIT_NAMES = {
    "high": "space before ; ! ?", "colon": "space before the colon", "guillemets": "space inside « »",
    "percent": "space before %", "quotes": "quotation marks", "apostrophe": "apostrophe", "dash": "dash",
    "grouping": "groups of three digits", "sharp_s": "ß or ss",
}  # fmt: skip
FORM_NAMES = {
    name: name for name in ("none", "space", "no-break space", "narrow no-break space", "thin space")
}

LEDGER = 40
"""Names listed in the overview."""

STYLED = 3
"""Documents whose house style is shown."""


class Habit(Struct, frozen=True):
    """How a document is set: a habit, and for each side its forms, how often each, and whether one rules."""

    name: str
    sides: tuple[tuple[tuple[tuple[str, int], ...], bool], ...]


class Style(Struct, frozen=True):
    """The house style of a document."""

    document: str
    habits: tuple[Habit, ...]


class Name(Struct, frozen=True):
    """A name of a document: how German and French write it, and what else stands in its place."""

    document: str
    german: tuple[tuple[str, int], ...]
    french: tuple[tuple[str, int], ...]
    variants: tuple[tuple[str, int], ...]
    count: int


def styles(outcome: Outcome) -> Iterator[Style]:
    """The learnt habits of each document that has any."""
    for document in outcome.documents:
        reading = document.readings.get("style")
        if reading is None:
            continue
        sides = (reading.source, reading.target)
        habits = [
            Habit(name, tuple((side[key].forms[:4], bool(side[key].settled)) for side in sides))
            for key, name in HABIT_NAMES.items()
            if any(side[key].total for side in sides)
        ]
        if habits:
            yield Style(document.name, tuple(habits))


def names(outcome: Outcome) -> tuple[Name, ...]:
    """The names of all documents, those with variants first, then the most frequent."""
    found = []
    for document in outcome.documents:
        reading = document.readings.get("ledger")
        for row in reading.rows if reading is not None else ():
            german, french, variants = (
                tuple(islice(row[key].items(), 4)) for key in ("de", "fr", "variants")
            )
            found.append(Name(document.name, german, french, variants, row["count"]))
    found.sort(key=lambda name: (not name.variants, -name.count))
    return tuple(found[:LEDGER])
