"""Parts of a whole in words, the clock times told with them, and what a hyphen leaves to the next number."""

from __future__ import annotations

from fractions import Fraction

from checker.facts.quantities.figures import Number
from checker.facts.quantities.lexemes import Lexeme
from checker.facts.quantities.quantity import Sort, Weight
from checker.facts.quantities.scan import FULL_FIVES, ONE, Scan
from checker.facts.quantities.tokens import APOSTROPHES, HYPHENS, Tokens, french_run
from checker.lexicon import numerals, units
from checker.lexicon.units import Unit
from checker.patterns import regex

_WEIGHED = ("volume", "mass", "length", "point")
"""What is measured out, so that a half of it matters."""


def is_final(tokens: Tokens, at: int) -> bool:
    """`quart de finale`, `demi-finale`."""
    if tokens.low(at) in ("hälfte", "moitié"):
        return False
    linked = tokens.low(at + 1) in ("de", *HYPHENS)
    return tokens.low(at + 1 + linked).startswith("final")


def one_before(tokens: Tokens, at: int) -> bool:
    """Whether an article that counts one stands before."""
    back = at - 1
    if tokens.word(back) in HYPHENS:
        back -= 1
    return tokens.low(back) in ONE[tokens.language]


_SHARED = frozenset("de d des du seulement plus".split())
"""Words after `un tiers` that make a part of it."""


def fraction(scan: Scan, tokens: Tokens, at: int, lexeme: Lexeme) -> int:  # noqa: PLR0911 - one return a way of saying it
    """`die Hälfte`, `ein Drittel`, `un quart`, `halb drei`, `une heure et demie`."""
    low = tokens.lows[at]
    if is_final(tokens, at):
        scan.add(Sort.STAGE, lexeme.value, at, at + 1, weight=Weight.SMALL)
        return at + 1
    if lexeme.unit == "half":
        return _half(scan, tokens, at)
    if (told := _eastern(tokens, at, "viertel")) is not None:
        scan.add(Sort.TIME, (told - 1) * 3600 + 900, at, at + 2, weight=Weight.WORDS)
        return at + 2
    if lexeme.value == 4 and tokens.low(at + 1) in ("nach", "vor"):
        hour = tokens.lexeme(at + 2)
        value = (
            hour.value
            if hour and hour.role == "number"
            else int(tokens.words[at + 2])
            if tokens.word(at + 2).isdecimal()
            else None
        )
        if value is not None and value <= 24:
            minutes = 15 if tokens.low(at + 1) == "nach" else -15
            scan.add(Sort.TIME, value * 3600 + minutes * 60, at, at + 3, weight=Weight.WORDS)
            return at + 3
    if low in ("quart", "quarts") and tokens.low(at + 1) == "d" and tokens.low(at + 3) == "heure":
        scan.add(Sort.CARDINAL, 15, at, at + 4, weight=Weight.WORDS, unit=units.unit("min"))
        return at + 4
    if tokens.low(at + 1) in ("de", "d") and tokens.role(at + 2) == "scale":
        return scan.amount((Fraction(1, lexeme.value),), at, at + 2, Weight.WORDS)
    if one_before(tokens, at) and (measured := _of_unit(tokens, at + 1)) is not None:
        unit, past = measured
        scan.add(Sort.CARDINAL, Fraction(1, lexeme.value), at, past, weight=Weight.SMALL, unit=unit)
        return past
    if lexeme.value == 2 or one_before(tokens, at):
        shared = low != "tiers" or tokens.low(at + 1) in _SHARED
        weight = Weight.SMALL if shared else Weight.SOFT  # `un tiers` may be anybody
        scan.add(Sort.FRACTION, Fraction(1, lexeme.value), at, at + 1, weight=weight)
        return at + 1
    if (tokens.language == "de" and low.startswith("viertel")) or low in ("tiers", "quart"):
        return at + 1
    scan.add(Sort.FRACTION, Fraction(1, lexeme.value), at, at + 1, weight=Weight.SOFT)
    return at + 1


def _eastern(tokens: Tokens, at: int, part: str) -> Number | None:
    """The hour after `viertel acht`, `dreiviertel drei`, which it is a part of; None if it is no time."""
    hour = tokens.lexeme(at + 1)
    if tokens.words[at] != part or hour is None or hour.role != "number" or hour.unit or hour.value > 12:
        return None
    return hour.value


def three_quarters(scan: Scan, tokens: Tokens, at: int) -> int:
    """`dreiviertel drei`: a quarter to three; 0 if it is no time."""
    hour = _eastern(tokens, at, "dreiviertel")
    if hour is None:
        return 0
    scan.add(Sort.TIME, (hour - 1) * 3600 + 2700, at, at + 2, weight=Weight.WORDS)
    return at + 2


def _of_unit(tokens: Tokens, at: int) -> tuple[Unit, int] | None:
    """The unit of `un quart de litre`, whose `de` is at `at`, and the index after it."""
    if tokens.low(at) not in ("de", "d"):
        return None
    unit, past = tokens.unit(at + 1 + (tokens.word(at + 1) in APOSTROPHES))
    return None if unit is None or unit.dimension not in _WEIGHED else (unit, past)


def _half(scan: Scan, tokens: Tokens, at: int) -> int:
    low, after = tokens.lows[at], at + 1
    if tokens.word(after) in HYPHENS:
        after += 1
    if tokens.language == "de" and low == "halb":
        hour = tokens.lexeme(after)
        value = (
            hour.value
            if hour and hour.role == "number" and not hour.unit
            else int(tokens.words[after])
            if tokens.word(after).isdecimal()
            else None
        )
        if value is None and tokens.low(after) == "eins":
            value = 1
        if value is not None and value <= 12:
            scan.add(Sort.TIME, (value - 1) * 3600 + 1800, at, after + 1, weight=Weight.WORDS)
            return after + 1
    if tokens.role(after) == "scale":
        return scan.amount((Fraction(1, 2),), at, after, Weight.WORDS)
    unit, past = tokens.unit(after)
    if unit is not None and tokens.low(at - 1) != "et" and tokens.low(after) not in ("finale", "mark"):
        weight = Weight.WORDS if unit.dimension in _WEIGHED else Weight.SMALL
        scan.add(Sort.CARDINAL, Fraction(1, 2), at, past, weight=weight, unit=unit)
        return past
    if tokens.low(at - 1) == "et" and tokens.language == "fr":
        for back in (2, 3, 4, 5):
            if tokens.low(at - back) in ("un", "une"):
                unit, _ = tokens.unit(at - back + 1)
                scan.add(Sort.CARDINAL, Fraction(3, 2), at - back, at + 1, weight=Weight.SMALL, unit=unit)
                return at + 1
    scan.add(Sort.FRACTION, Fraction(1, 2), at, at + 1, weight=Weight.SOFT)
    return at + 1


_AFTER_MINUTES = frozenset(
    """minutes min plus du de d pour et avant après environ par à le la les chaque jusqu au aux en dans sur
    sous devant derrière avec sans chez près vers selon lors comme puis ou mais que qui où il elle on ce cet
    cette ces pile précises précise tapantes lundi mardi mercredi jeudi vendredi samedi dimanche hier demain
    alors donc afin gmt heure locale un une des son sa ses leur leurs l""".split()
)
"""Words that what `sept heures trente` begins may be followed by; no noun is, since it would be counted."""


def french_time(scan: Scan, tokens: Tokens, at: int, after: int, value: Number) -> int:
    """`sept heures et demie`, `une heure trente`; 0 if it is none."""
    if tokens.low(after) not in ("heures", "heure") or value > 24:
        return 0
    rest = after + 1
    more, past = tokens.past_hour(rest)
    if more:
        scan.add(Sort.TIME, value * 3600 + more * 60, at, past, weight=Weight.WORDS)
        return past
    words_after, ends = french_run(tokens, rest)
    minutes, taken = numerals.french(words_after)
    if minutes in FULL_FIVES:
        past = ends[taken - 1] + 1
        if not tokens.word(past)[:1].isalpha() or tokens.low(past) in _AFTER_MINUTES:
            past += tokens.low(past) in ("minutes", "min")
            scan.add(Sort.TIME, value * 3600 + minutes * 60, at, past, weight=Weight.WORDS)
            return past
    return 0


def minutes_to(scan: Scan, tokens: Tokens, at: int, minutes: Number) -> int:
    """`fünf nach acht`, `fünf Minuten vor halb acht`, whose first word is at `at`; 0 if it is no time.

    `zehn vor acht Jahren` is none.
    """
    way = at + 1 + (tokens.low(at + 1) == "minuten")
    half = tokens.low(way + 1) == "halb"
    hour, after = tokens.lexeme(way + 1 + half), way + 2 + half
    if (
        minutes not in (5, 10, 20)
        or tokens.low(way) not in ("nach", "vor")
        or hour is None
        or hour.role != "number"
        or hour.unit
        or hour.value > 12
        or tokens.word(after)[:1].isupper()
        or tokens.role(after) != ""
    ):
        return 0
    away = minutes if tokens.low(way) == "nach" else -minutes
    scan.add(Sort.TIME, (hour.value * 60 - 30 * half + away) * 60, at, after, weight=Weight.WORDS)
    return after


def after_hour(scan: Scan, tokens: Tokens, at: int, minutes: Number) -> int:
    """`eine Stunde zwanzig`, whose last word is at `at`; 0 if it is something else."""
    if (
        minutes not in FULL_FIVES
        or tokens.low(at - 1) != "stunde"
        or tokens.low(at - 2) not in ONE["de"]
        or tokens.word(at + 1)[:1].isupper()
    ):
        return 0
    scan.add(Sort.CARDINAL, 60 + minutes, at - 2, at + 1, weight=Weight.WORDS, unit=units.unit("min"))
    return at + 1


_LEFT = regex(r"[^\W\d_]+?((?:hundert)?tausend|hundert)")


def suspended(tokens: Tokens, at: int) -> int:
    """What a hyphen leaves to the next number: the thousand of `zwei- bis dreitausend`; 0 if nothing."""
    if not (tokens.word(at) in HYPHENS and tokens.glued(at) and not tokens.glued(at + 1)):
        return 0
    found = _LEFT.fullmatch(tokens.low(at + 2)) if tokens.low(at + 1) in ("bis", "und", "oder") else None
    return numerals.german(found[1]) or 0 if found and tokens.role(at + 2) == "number" else 0
