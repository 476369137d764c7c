"""What the numbers of a text come to, read stretch by stretch and remembered.

Most numbers stand alone among words that have nothing to say about them: the
reading of `zwölf` or `3 Prozent` is the same in every sentence.  So a text is
cut where a quiet word stands, each stretch between that holds a number is read
once by the very reader of `numbers`, and remembered.  Where all of that comes to
the same on both sides, nothing need be read more closely.  A test holds the gist
of a text to its numbers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from checker.facts._fact import fact
from checker.facts.lexemes import MEMORY, SHORT_MONTHS
from checker.facts.moments import BEFORE_DATES
from checker.facts.numbers import numbers
from checker.facts.quantity import Quantity, Sort
from checker.facts.scan import ONE
from checker.facts.spelled import REGNAL, SEVERAL
from checker.facts.tokens import CALLS, SPACES, TELLING
from checker.facts.written import IDENTIFYING, IN_RATIO, TELEPHONE, VERSIONED
from checker.lexicon import units
from checker.model import Locale

COUNTED = frozenset((Sort.CARDINAL, Sort.YEAR, Sort.ORDINAL, Sort.NAME, Sort.IDENTIFIER, Sort.SCORE))
"""Sorts that answer each other where value and place agree."""


class Gist(NamedTuple):
    """What numbers come to: value, unit, rate and kind of each; `written`: whether their notation matters."""

    numbers: tuple[tuple[int | Fraction, str, str, str], ...]
    written: bool


NOTHING = Gist((), written=False)


def matters(each: Quantity) -> bool:
    """Whether it may be told by its notation where a number comes from: a separator, a scale, money."""
    return bool(each.digits) and (each.scale > 1 or each.sort is Sort.MONEY or not each.digits.isdigit())


def gist_of(found: Sequence[Quantity]) -> Gist:
    """The gist of what was read."""
    if not found:
        return NOTHING
    told = tuple(
        (
            value.numerator if (value := each.values[0]).denominator == 1 else value,
            each.unit,
            each.per,
            "" if each.sort in COUNTED else each.sort.value,
        )
        for each in found
    )
    return Gist(told, any(map(matters, found)))


_QUIET, _LOUD, _FORBIDDEN = 0, 1, 2
_ENDS = '.,;:!?()"“”„«»…'
_PARTS = re.compile(r"[-'’]")
_LINKS = frozenset(
    """bis und oder statt auf gegenüber von zu au à a ou et lieu de d du des contre sur zwischen entre nach
    vor minus moins plus années ans avant après zig demi demie halbes quart tiers dates ab seit dès
    depuis chaque jeder jede jedes chacun uhr christus christ""".split()
)
_SPEAKING = (
    _LINKS | ONE["de"] | ONE["fr"] | BEFORE_DATES | REGNAL | SEVERAL | IDENTIFYING | IN_RATIO | VERSIONED
    | SHORT_MONTHS["de"].keys() | SHORT_MONTHS["fr"].keys()
    | {part for name in units.words("fr") for part in re.split("[_-]", name)}
)  # fmt: skip
"""Words that may say something about a number beside them; too many do no harm but to speed."""


class _Loudness(dict[str, int]):
    """Whether a run may have a say in how the numbers beside it are read."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language

    def __missing__(self, run: str) -> int:
        if len(self) >= 200_000:
            self.clear()
        found = self._loudness(run)
        if len(run) < 100:
            self[run] = found
        return found

    def _loudness(self, run: str) -> int:
        bare = run.strip(_ENDS)
        parts = _PARTS.split(bare)
        if not TELEPHONE.isdisjoint([part.lower() for part in parts]) or bare == "Mars":
            return _FORBIDDEN
        if "`" in run or "<" in run or "[" in run:
            return _FORBIDDEN
        if CALLS[self.language][run] or (len(bare) > 1 and bare.isupper()):
            return _LOUD
        memory, telling = MEMORY[self.language], TELLING[self.language]
        for part in parts:
            if (
                not part.isalpha()
                or telling[part]
                or memory[part] is not None
                or part.lower() in _SPEAKING
                or part.lower().startswith("final")
            ):
                return _LOUD
        return _QUIET


class _Stretches(dict[str, Gist]):
    """The gist of stretches that have been read."""

    def __init__(self, locale: Locale) -> None:
        super().__init__()
        self.locale = locale

    def __missing__(self, stretch: str) -> Gist:
        if len(self) >= 200_000:
            self.clear()
        found = gist_of(numbers(stretch, self.locale))
        if len(stretch) < 200:
            self[stretch] = found
        return found


_LOUDNESS = {language: _Loudness(language) for language in CALLS}
_STRETCHES: dict[Locale, _Stretches] = {}
_ODD_SPACE = re.compile(rf"[^\S{SPACES}]|\s\s")


@fact
def gist(text: str, locale: Locale) -> Gist | None:
    """What the numbers of a text come to; None if that takes a closer look."""
    if locale.language not in CALLS:
        return NOTHING
    stretches = _STRETCHES.get(locale)
    if stretches is None:
        stretches = _STRETCHES[locale] = _Stretches(locale)
    runs = text.split()
    called = list(map(CALLS[locale.language].__getitem__, runs))
    if True not in called:
        return NOTHING
    loudness = list(map(_LOUDNESS[locale.language].__getitem__, runs))
    if _FORBIDDEN in loudness:
        return None
    told: list[Gist] = []
    at, size = called.index(True), len(runs)
    done = 0
    while True:
        first = at
        while first > done and loudness[first - 1]:
            first -= 1
        at += 1
        while at < size and (loudness[at] or runs[at - 1][-1] == "."):
            at += 1
        if at == first + 1:
            told.append(stretches[runs[first]])
        else:
            if _ODD_SPACE.search(text):
                return None
            told.append(stretches[" ".join(runs[first:at])])
        done = at
        try:
            at = called.index(True, at)
        except ValueError:
            break
    if len(told) == 1:
        return told[0]
    return Gist(sum((each.numbers for each in told), ()), any(each.written for each in told))
