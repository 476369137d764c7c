"""What a number in a text amounts to: exact, with its unit, and with every reading it allows.

`1.234` is 1234 in German and may be 1.234 in English; both readings are kept and
the other side of the pair decides.  Values are rationals, never floats.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum
from fractions import Fraction
from typing import NamedTuple

from checker.facts.quantities.figures import Number, plain


class Sort(StrEnum):
    """What a quantity counts or names."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    YEAR = "year"
    DECADE = "decade"
    DAY = "day"
    MONTH = "month"
    WEEKDAY = "weekday"
    SEASON = "season"
    PHASE = "phase"
    STAGE = "stage"
    NOON = "noon"
    TIME = "time"
    MEASURE = "measure"
    MONEY = "money"
    FRACTION = "fraction"
    MULTIPLE = "multiple"
    VAGUE = "vague"
    SCORE = "score"
    NAME = "name"
    IDENTIFIER = "identifier"


REPLACEABLE = frozenset((Sort.CARDINAL, Sort.YEAR, Sort.ORDINAL, Sort.NAME, Sort.IDENTIFIER, Sort.SCORE))
"""Sorts that answer each other where value and place agree."""


CODED = frozenset((Sort.CARDINAL, Sort.NAME, Sort.IDENTIFIER))
"""Sorts that may be codes, in which noughts in front matter."""
NAMED = frozenset((Sort.MONTH, Sort.WEEKDAY, Sort.SEASON, Sort.PHASE, Sort.STAGE, Sort.NOON))
"""Sorts that are named and not counted: each answers its own alone, and none is ever missed."""


class Weight(IntEnum):
    """How surely the other side must have it too."""

    SOFT = 0
    """It may answer a number on the other side but is not asked for (idioms, articles)."""
    SMALL = 1
    """A small number in words, an ordinal, a fraction: often said otherwise."""
    WORDS = 2
    """A larger number in words."""
    DIGITS = 3


class Quantity(NamedTuple):
    """A number of a text; a tuple because millions of them are made, in a sixth of the time.

    `values` are its readings, the one its locale prescribes first, scale words
    included.  `unit` is a canonical name (`km`, `EUR`, `percent`), `dimension`
    what it measures and `factor` its size in the base unit of that.  `start` and
    `end` include the unit; `figure` is the end of the number itself.  `digits` is
    the digit string as written, if there is one.
    """

    sort: Sort
    values: tuple[Number, ...]
    start: int
    end: int
    weight: Weight = Weight.DIGITS
    unit: str = ""
    dimension: str = ""
    factor: Number = 1
    figure: int = 0
    digits: str = ""
    scale: int = 1
    per: str = ""

    def shifted(self, by: int) -> Quantity:
        """The same quantity `by` code points further on."""
        if not by:
            return self
        sort, values, start, end, weight, unit, dimension, factor, figure, digits, scale, per = self
        start, end, figure = start + by, end + by, figure + by
        return Quantity(sort, values, start, end, weight, unit, dimension, factor, figure, digits, scale, per)

    @property
    def value(self) -> Number:
        """The value in the reading the locale prescribes."""
        return self.values[0]

    @property
    def key(self) -> tuple[Number, str]:
        """Equal keys on both sides answer each other without more ado."""
        value = self.values[0]
        return value if self.factor == 1 else plain(value * self.factor), self.dimension

    @property
    def number(self) -> Number:
        """What stands before the scale word: 2,7 of `2,7 Milliarden`."""
        return self.values[0] if self.scale == 1 else Fraction(self.values[0], self.scale)
