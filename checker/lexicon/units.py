"""Units and currencies: what a word or sign after a number stands for.

`units.tsv` gives each unit a dimension and its size in the dimension's base
unit, so that 1,8 km equals 1800 m.  Words are in small letters with `_` for a
space; symbols are as written.  Forms that mean two things (`Pfund`, `livre`,
`dollar`, `franc`) are units of their own that agree with each of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from importlib.resources import files

from msgspec import Struct

MONEY = frozenset(
    """EUR cent CHF franc USD dollar CAD AUD NZD HKD SGD GBP JPY CNY RUB crown SEK NOK DKK CZK ISK INR
    peso TRY PLN BRL dirham dinar HUF DEM KRW XOF""".split()
)
"""The dimensions that are currencies."""

SHARES = frozenset({"percent", "pp", "permille", "bp"})
"""The dimensions that are shares of a hundred, a thousand or ten thousand."""

_AGREE = frozenset(
    frozenset(couple)
    for couple in (
        *(("dollar", each) for each in ("USD", "CAD", "AUD", "NZD", "HKD", "SGD")),
        *(("crown", each) for each in ("SEK", "NOK", "DKK", "CZK", "ISK", "franc")),
        ("franc", "CHF"), ("pound", "GBP"), ("point", "pp"), ("pound", "TRY"),
        ("degree", "kelvin"), ("byte", "kelvin"), ("point", "times"),
    )
)  # fmt: skip


_ABOUT = frozenset(map(frozenset, (("pound", "mass"), ("mille", "length"), ("mille speed", "speed"))))
"""Couples of which one has no certain size: a pound has 454 or 500 grams, a `mille` may be of land or sea."""
TOLERANCE = Fraction(1, 10)
"""How far such a size may be from what is meant."""


class Unit(Struct, frozen=True):
    """A unit: its canonical name, what it measures, and its size in the base unit of that."""

    name: str
    dimension: str
    factor: Fraction | int


def _inflected(names: list[str]) -> Iterator[str]:
    """German names, with every ending of the adjective that stands before some: `kanadischer_dollar`."""
    for name in names:
        adjective, _, noun = name.partition("_")
        yield name
        if adjective.endswith("ische"):
            yield from (f"{adjective}{ending}_{noun}" for ending in "nrs")


@cache
def _read() -> tuple[dict[str, Unit], dict[str, Unit], dict[str, Unit]]:
    german: dict[str, Unit] = {}
    french: dict[str, Unit] = {}
    symbols: dict[str, Unit] = {}
    lines = (files("checker.lexicon") / "units.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines[1:]:
        name, dimension, factor, de, fr, signs = line.split("\t")
        size = Fraction(factor)
        unit = Unit(name, dimension, size.numerator if size.denominator == 1 else size)
        german.update(dict.fromkeys(_inflected(de.split()), unit))
        french.update(dict.fromkeys(fr.split(), unit))
        symbols.update(dict.fromkeys(signs.split(), unit))
    return german, french, symbols


def words(language: str) -> dict[str, Unit]:
    """Unit words of `de` or `fr`, in small letters."""
    german, french, _ = _read()
    return german if language == "de" else french


def symbols() -> dict[str, Unit]:
    """Unit signs, the same in both languages, as written."""
    return _read()[2]


@cache
def one_of(dimension: str, size: Fraction | int, language: str) -> tuple[str, ...]:
    """The words for units of a dimension that are so many base units large: `tonne` is 1,000,000 grams."""
    return tuple(
        word.replace("_", " ")
        for word, unit in words(language).items()
        if unit.dimension == dimension and unit.factor == size
    )


@cache
def _by_name() -> dict[str, Unit]:
    return {unit.name: unit for table in _read() for unit in table.values()}


def unit(name: str) -> Unit:
    """A unit by its canonical name."""
    return _by_name()[name]


HOUR = 3600
"""Seconds of the longest time in which a way gone is a speed; what is done in a day is a distance."""
DAY = 24 * HOUR
_SPEEDS = {"length": "speed", "mille": "mille speed"}
"""What each kind of way becomes when it is gone in so much time."""


@cache
def rated(unit: Unit, per: str) -> tuple[Unit, str]:
    """A unit for each of another: a length for each second or hour is a speed, in words or as a sign."""
    each = _by_name().get(per)
    if unit.dimension not in _SPEEDS or each is None or each.dimension != "time" or each.factor > HOUR:
        return unit, per
    size = Fraction(unit.factor * HOUR) / (1000 * each.factor)
    factor = size.numerator if size.denominator == 1 else size
    return Unit(f"{unit.name}/{per}", _SPEEDS[unit.dimension], factor), ""


def agree(one: str, other: str) -> bool:
    """Whether two dimensions may be the same thing; no dimension agrees with any."""
    return one == other or not one or not other or frozenset((one, other)) in _AGREE


def about(one: str, other: str) -> bool:
    """Whether two dimensions are the same thing, measured in sizes of which one is not certain."""
    return frozenset((one, other)) in _ABOUT
