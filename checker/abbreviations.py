"""Words that keep their full stop, and words that begin sentences, by language.

The lists stand in `abbreviations.toml` beside this file.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from msgspec import Struct

FALLBACK = "fr"
"""What other languages are split like: a full stop and a capital."""


class Habits(Struct, frozen=True):
    """What a full stop may mean in a language.

    `hard` abbreviations want something after them and never end a sentence;
    `soft` ones (`usw.`, `etc.`) end it when a new one plainly begins.  `starters`
    are capitalised function words that hardly ever stand inside a sentence;
    `particles` are those of them that begin names as well (`Le Pen`).
    `ordinals`: `3. Mai` is written with a full stop; `before_ordinal` are words
    that announce one, `after_ordinal` words that follow one.  `labels` name numbered
    things at the head of what they number (`Tabelle 3. Ergebnisse`).
    """

    hard: frozenset[str]
    soft: frozenset[str]
    starters: frozenset[str]
    particles: frozenset[str]
    ordinals: bool
    before_ordinal: frozenset[str]
    after_ordinal: frozenset[str]
    labels: frozenset[str]


@cache
def habits(language: str) -> Habits:
    """The habits of a language, those of French where there is no list."""
    table = _tables().get(language) or _tables()[FALLBACK]

    def words(name: str) -> frozenset[str]:
        return frozenset(str(table.get(name, "")).split())

    return Habits(
        words("hard"),
        words("soft"),
        words("starters"),
        words("particles"),
        table["ordinals"] is True,
        words("before_ordinal"),
        words("after_ordinal"),
        words("labels"),
    )


@cache
def _tables() -> dict[str, dict[str, object]]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
