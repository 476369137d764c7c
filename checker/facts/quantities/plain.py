"""Runs that are plain numbers, and runs that say nothing about the number beside them.

A run is what stands between two spaces.  What is found out about it holds wherever
it stands, so each distinct one is looked at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Generic, NamedTuple, TypeVar

from checker.facts.quantities.figures import readings
from checker.facts.quantities.lexemes import FIRSTS, MEMORY, PHASES, SHORT_MONTHS
from checker.facts.quantities.numbers import numbers
from checker.facts.quantities.quantity import REPLACEABLE, Sort
from checker.facts.quantities.scan import BETWEEN, TELLING_BEFORE
from checker.facts.quantities.tokens import (
    CARRIED,
    DASHES,
    ERAS,
    FRANCS,
    HYPHENS,
    ONE_LETTER,
    TELLING,
    TOKEN,
)
from checker.facts.quantities.written import ORDINAL_ENDINGS
from checker.lexicon import numerals, units
from checker.lexicon.units import MONEY, Unit
from checker.model import Locale

T = TypeVar("T")

Atom = tuple[str, Fraction | int, str]
"""What a quantity counts, what it is worth, and its unit."""

COUNTED = ""
"""The sort, in an atom, of all that answer each other where value and place agree."""


class Core(NamedTuple):
    """A run that is a number.

    `kind` is `fixed` where no neighbour has a say, `silent` where it is no number
    after all, else `figure`, `grouped` (with separators), `word`, `ordinal`, `clock`,
    `half`, `month`, `bound` or `amount` (with its unit).  `closed`: a mark keeps it from
    what follows; `point`: that is a full stop, which in German makes it an ordinal.
    """

    kind: str
    atom: Atom
    closed: bool
    point: bool = False


class Follower(NamedTuple):
    """A run that has a say in the number before it: a `unit`, `scale`, `month` or `hour`.

    A `link` has one only together with the next run; a `carried` unit may become another
    with that (`dollars canadiens`); an `adjective` may stand before the unit; a `dash` has
    a say only where it is glued on, an `article` only after a word; `stop` asks for a
    closer look.
    """

    kind: str
    closed: bool = False
    unit: Unit | None = None
    scale: int = 1


class _Memory(dict[str, T], Generic[T]):
    """What has been found out, by run.  Forgets all when it grows too large."""

    limit = 200_000

    def __init__(self, look: Callable[[str, str], T], language: str) -> None:
        super().__init__()
        self.look, self.language = look, language

    def __missing__(self, run: str) -> T:
        if len(self) >= self.limit:
            self.clear()
        found = self.look(run, self.language)
        if len(run) < 60:
            self[run] = found
        return found


_BARE = re.compile(
    r"""[("„“«‹]?([^\s("„“«‹.,;:!?)”»›…]|[^\s("„“«‹.,;:!?)”»›…]\S*[^\s.,;:!?)"“”»›…])([.,;:!?)"“”»›…]*)"""
)
"""A run without the marks around it."""
_DIGITS = re.compile(r"[0-9]{1,15}")
_GROUPED = re.compile(r"[0-9]{1,9}(?:[.,][0-9]{1,9})+")
_FIXED = {
    "weekday": Sort.WEEKDAY,
    "season": Sort.SEASON,
    "stage": Sort.STAGE,
    "month": Sort.MONTH,
    "multiple": Sort.MULTIPLE,
    "decade": Sort.DECADE,
}
_DOTTED_SCALES = frozenset(("tsd", "md", "mds", "mio", "mill", "mrd", "mia", "bio"))
_DATED = re.compile(r"[0-3]?[0-9]\.[01]?[0-9](?:\.(?:[0-9]{4}|[0-9]{2}))?")
_CLOCK = re.compile(r"([0-2]?[0-9]):([0-5][0-9])")
_ORDINAL = re.compile(r"([0-9]{1,4})([^\W\d_]{1,5})")
_GERMAN_GLUED = re.compile(
    r"[0-9]{2,4}er(?:n|jahren?)?|[0-9]{1,3}-?(?:[jJ]ährig|tägig|monatig|stündig|köpfig)(?:e[nrsm]?)?"
)
_NAME = re.compile(r"[^\W\d_]{3,20}-?[0-9]{1,4}(?:-[^\W\d_]{4,30})?|[A-Z]{2}-[0-9]{1,4}|CO2|[GAE][0-9]{2}")
_LETTERS = re.compile(r"[^\W\d_]+")
_GLUED = frozenset("%€$£")
_HOURS = frozenset(("uhr", "h", "heure", "heures"))
_SECONDS = frozenset(part for name in units.words("fr") for part in name.split("_")[1:])
"""French words that may make another unit of the one before."""
_LINKS = frozenset(("à", "par", "pro", "je", "et", "bis", *ERAS))
_SEVERAL_TOKENS = frozenset(("°", "$", "US", "C", "CA", "m", "km", "cm"))
"""Tokens that begin a unit of several."""
_FIRSTS = FIRSTS["de"] | FIRSTS["fr"]


def _whole(value: Fraction) -> Fraction | int:
    return value.numerator if value.denominator == 1 else value


def _core(run: str, language: str) -> Core | None:  # noqa: PLR0911 - one return a form
    found = _BARE.fullmatch(run)
    if found is None:
        return None
    bare, closed, point = found[1], bool(found[2]), found[2][:1] == "."
    if _DIGITS.fullmatch(bare):
        torn = bare[0] == "0" and len(bare) < 4
        return None if torn else Core("figure", (COUNTED, int(bare), ""), closed, point)
    if not "0" <= bare[0] <= "9":
        return _core_of_word(bare, closed, language)
    unit = units.symbols()[bare[-1]] if bare[-1] in _GLUED else None
    figure = bare[:-1] if unit else bare
    if unit and _DIGITS.fullmatch(figure):
        return Core("amount", amount(int(figure), unit), closed)
    if _GROUPED.fullmatch(figure):
        values = readings(figure, language)
        if not values or _DATED.fullmatch(figure):
            return None
        value = _whole(values[0])
        if unit:
            return Core("amount", amount(value, unit), closed)
        return Core("grouped", (COUNTED, value, ""), closed)
    if (clock := _CLOCK.fullmatch(bare)) and int(clock[1]) <= 24:
        return Core("clock", (Sort.TIME, int(clock[1]) * 3600 + int(clock[2]) * 60, ""), closed)
    if (ordinal := _ORDINAL.fullmatch(bare)) and language == "fr" and ordinal[2] in ORDINAL_ENDINGS:
        return Core("ordinal", (COUNTED, int(ordinal[1]), ""), closed)
    return _alone(bare, language) if language == "de" and _GERMAN_GLUED.fullmatch(bare) else None


def amount(value: Fraction | int, unit: Unit) -> Atom:
    """A number with its unit."""
    return Sort.MONEY if unit.dimension in MONEY else Sort.MEASURE, value, unit.name


def _alone(bare: str, language: str) -> Core | None:
    """A run that reads the same wherever it stands."""
    found = numbers(bare, Locale(language, ""))
    if len(found) != 1 or found[0].per:
        return None
    one = found[0]
    sort = COUNTED if one.sort in REPLACEABLE else one.sort
    return Core("bound" if one.unit else "fixed", (sort, _whole(one.value), one.unit), closed=False)


def _core_of_word(bare: str, closed: bool, language: str) -> Core | None:  # noqa: C901, PLR0911 - one return a form
    low = bare.lower()
    if _NAME.fullmatch(bare):
        named = all(MEMORY[language][part] is None for part in _LETTERS.findall(bare))
        return _alone(bare, language) if named else None
    if language == "fr" and "-" in bare:
        words = low.split("-")
        value, taken = numerals.french(words)
        plain = taken == len(words) and value > 1 and not {"cent", "cents", "mille", "mil"} & {*words}
        return Core("word", (COUNTED, value, ""), closed) if plain else None
    lexeme = MEMORY[language][bare] if bare.isalpha() else None
    if lexeme is not None and lexeme.role == "unit":
        return Core("silent", (COUNTED, 0, ""), closed)
    if low in ("hälfte", "moitié"):
        return Core("half", (Sort.FRACTION, Fraction(1, 2), ""), closed)
    if lexeme is None or lexeme.value.denominator != 1:
        return None
    number = lexeme.value.numerator
    if lexeme.role in _FIXED:
        if low == "mars" and bare != "mars":
            return None
        return Core("month" if lexeme.role == "month" else "fixed", (_FIXED[lexeme.role], number, ""), closed)
    if lexeme.role == "ordinal" and low != "achten" and not low.startswith("second"):
        return Core("ordinal", (COUNTED, number, ""), closed)
    if lexeme.role != "number" or number in (100, 1000) or "hundert" in low or "tausend" in low:
        return None
    if not lexeme.unit or lexeme.unit == "fold":
        return Core("word", (COUNTED, number, ""), closed)
    if language == "fr":
        return None
    if lexeme.unit == "soft":
        return Core("fixed", (COUNTED, number, ""), closed)
    unit = units.unit(lexeme.unit)
    return Core("bound", (Sort.MEASURE, number, unit.name), closed)


def _follower(run: str, language: str) -> Follower | None:  # noqa: C901, PLR0911 - one return a kind
    tokens = TOKEN.findall(run[:60])
    first = tokens[0]
    low = first.lower()
    if "0" <= first[0] <= "9":
        return Follower("stop")
    if low in _LINKS:
        return Follower("link" if len(tokens) == 1 else "stop")
    if low in ("un", "une") and len(tokens) == 1:
        return Follower("article")
    if run == "pour" and language == "fr":
        return Follower("carried")
    if not TELLING[language][first] and low not in _HOURS and low not in SHORT_MONTHS[language]:
        return None
    if run in HYPHENS or run in DASHES:
        return Follower("dash")
    found = _BARE.fullmatch(run)
    if found is None or found[1] != first or found.start(1):
        return Follower("stop")
    closed, lexeme = bool(found[2]), MEMORY[language][first]
    if lexeme is not None and lexeme.role == "month":
        return Follower("month", closed)
    if lexeme is not None and lexeme.role == "scale":
        dotted = low in _DOTTED_SCALES and found[2] == "."
        return Follower("scale", closed and not dotted, scale=int(lexeme.value))
    if low == "uhr":
        return Follower("hour", closed)
    if first in FRANCS or first in _SEVERAL_TOKENS or first in ONE_LETTER:
        return Follower("stop")
    if low in BETWEEN and not closed:
        return Follower("adjective")
    unit = units.symbols().get(first) or units.words(language).get(low)
    if unit is None or unit.name == "degree":
        return Follower("stop")
    carried = language == "fr" and low in CARRIED["fr"] and not closed
    return Follower("carried" if carried else "unit", closed, unit)


def alters(run: str) -> bool:
    """Whether a French run may make another unit of the one before: `dollars canadiens`."""
    return not _SECONDS.isdisjoint(_LETTERS.findall(run.lower()))


def _before(run: str, language: str) -> bool:
    tokens = TOKEN.findall(run[-60:])
    last, low = tokens[-1], tokens[-1].lower()
    return (
        (last in TELLING_BEFORE and last not in (".", "-"))
        or last in FRANCS
        or (last == "." and tokens[-2:-1] != [] and tokens[-2] in FRANCS)
        or low in ("années", "heure", "heures", "+")
        or low in _FIRSTS
        or low in PHASES[language]
    )


CORES = {language: _Memory(_core, language) for language in ("de", "fr")}
"""What a run that may hold a number is worth; None where that takes a closer look."""
FOLLOWERS = {language: _Memory(_follower, language) for language in ("de", "fr")}
"""What a run says about the number before it; None if nothing."""
BEFORE = {language: _Memory(_before, language) for language in ("de", "fr")}
"""Whether a run says something about the number after it."""
