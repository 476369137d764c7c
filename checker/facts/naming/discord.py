"""A disagreement of two sides about a name, and its kinds."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from checker.model import Span


class Kind(StrEnum):
    """How two sides disagree about a name."""

    MISSPELT = "misspelt"
    SWAPPED = "swapped"
    ACRONYM = "acronym"
    REPLACED = "replaced"
    RENAMED = "renamed"
    MISSING = "missing"


class Discord(Struct, frozen=True):
    """A disagreement; a side without a name has None.  Spans cover all words of a name.

    `sure`: what is misspelt is a name and no word, what is missing has left a row of names, or who
    was renamed is nobody of history.
    """

    kind: Kind
    de: Span | None
    fr: Span | None
    de_form: str
    fr_form: str
    sure: bool = False
