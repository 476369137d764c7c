"""Dates, clock times and years written in digits.

They are read before decimals: `15.41 Uhr` is no decimal number.
"""

from __future__ import annotations

import re
from fractions import Fraction

from checker.facts.quantities.figures import Number, plain, readings
from checker.facts.quantities.quantity import Sort
from checker.facts.quantities.scan import Scan
from checker.facts.quantities.tokens import DASHES, HYPHENS, ZONES, Tokens
from checker.lexicon import units
from checker.patterns import regex

_FULL_DATE = regex(r"([0-3]?[0-9])\.([01]?[0-9])\.([0-9]{4}|[0-9]{2})")
_YEAR = regex(r"(?:19|20)[0-9]{2}")
_DAY_MONTH = regex(r"([0-3]?[0-9])\.([01]?[0-9])")
_CLOCK = regex(r"([0-2]?[0-9])[.]([0-5][0-9])")


BEFORE_DATES = frozenset("am vom bis zum ab seit der dem den ( und - – le du au".split())
_SURELY = frozenset("am vom zum dem bis ab seit".split())
"""After these `30.6.` is a date even at the end of a text."""
_INCLUDING = frozenset("mit einschließlich einschliesslich inklusive inkl".split())
"""What may stand between `bis` and a date."""


def date(scan: Scan, tokens: Tokens, at: int) -> int:
    """`03.05.2024`, `03/05/2024`, `2024-05-03`, `12.03.` after `am`."""
    word = tokens.words[at]
    found = _FULL_DATE.fullmatch(word)
    if found and _emit_date(scan, at, at + 1, found[3], found[2], found[1]):
        return at + 1
    two = tokens.glued(at + 1) and tokens.glued(at + 2) and tokens.is_figure(at + 2)
    if two and tokens.words[at + 1] in ("/", *HYPHENS, *DASHES):
        sign, second = tokens.words[at + 1], tokens.words[at + 2]
        if (
            tokens.word(at + 3) == sign
            and tokens.glued(at + 3)
            and tokens.glued(at + 4)
            and tokens.is_figure(at + 4)
        ):
            third = tokens.words[at + 4]
            if len(word) == 4 and _emit_date(scan, at, at + 5, word, second, third):
                return at + 5
            if len(third) in (2, 4) and sign in "/-" and _emit_date(scan, at, at + 5, third, second, word):
                return at + 5
        month = len(word) == 2 and word.isdigit() and 1 <= int(word) <= 12
        if sign == "/" and month and _YEAR.fullmatch(second) and not tokens.glued(at):
            scan.add(Sort.MONTH, int(word), at, at + 1)
            scan.add(Sort.YEAR, int(second), at + 2, at + 3)
            return at + 3
        if (
            sign == "/"
            and tokens.language == "fr"
            and tokens.low(at - 1) in ("le", "du", "au", "dès", "depuis")
        ) and _emit_date(scan, at, at + 3, "", second, word):
            return at + 3
    found = _DAY_MONTH.fullmatch(word)
    before = tokens.low(at - 1)
    if before in _INCLUDING and "bis" in tokens.lows[max(0, at - 3) : at]:
        before = "bis"
    if (
        found and tokens.word(at + 1) == "." and tokens.glued(at + 1)
        and (before in BEFORE_DATES or tokens.word(at + 2) in DASHES)
        and (at + 2 < tokens.size or (before in _SURELY and not tokens.is_figure(at - 2)))
        and _emit_date(scan, at, at + 1, "", found[2], found[1])
    ):  # fmt: skip
        return at + 2
    return _spaced_date(scan, tokens, at)


def _spaced_date(scan: Scan, tokens: Tokens, at: int) -> int:
    """`am 24. 12.`, `3. 10. 2023`."""
    day, month, year = tokens.word(at), tokens.word(at + 2), tokens.word(at + 4)
    if (
        tokens.language != "de"
        or tokens.word(at + 1) != "."
        or tokens.word(at + 3) != "."
        or not (tokens.glued(at + 1) and tokens.glued(at + 3))
        or tokens.glued(at + 2)
    ):
        return at
    dated = len(year) == 4 and year.isdigit()
    if (year.isdigit() and not dated) or not _emit_date(
        scan, at, at + (5 if dated else 3), year if dated else "", month, day
    ):
        return at
    return at + (5 if dated else 4)


def _emit_date(scan: Scan, first: int, after: int, year: str, month: str, day: str) -> bool:
    if not all(part.isdigit() for part in (month, day)) or (year and not year.isdigit()):
        return False
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31) or len(month) > 2 or len(day) > 2:
        return False
    if year and len(year) not in (2, 4):
        return False
    scan.add(Sort.DAY, int(day), first, after, unit=None)
    scan.add(Sort.MONTH, int(month), first, after)
    if year:
        value = int(year)
        years = (value,) if len(year) == 4 else (2000 + value, 1900 + value)
        scan.add(Sort.YEAR, years, first, after)
    return True


_SECONDS = regex(r"[0-5][0-9](?:[.,][0-9]+)?")
_TO_HUNDREDTHS = len("42,37")


_LAP = regex(r"([0-9]{1,3})['’′]([0-5][0-9])")
_PRIMES = frozenset("\"''’′″”")


def lap(scan: Scan, tokens: Tokens, at: int) -> int:
    """`1'42"37`: minutes, seconds and hundredths of a race."""
    word, first = tokens.words[at], at
    if tokens.word(at + 1) == "′" and tokens.glued(at + 1) and tokens.word(at + 2).isdigit():
        word, at = f"{word}′{tokens.words[at + 2]}", at + 2
    found = _LAP.fullmatch(word)
    if not found or tokens.word(first - 1) == "°" or tokens.word(at + 1) not in _PRIMES:
        return first
    after = at + 1
    while tokens.word(after) in _PRIMES and tokens.glued(after):
        after += 1
    parts = ""
    if tokens.word(after).isdigit() and tokens.glued(after):
        parts = tokens.words[after]
        after += 1
    value = int(found[1]) * 60 + plain(Fraction(f"{found[2]}.{parts or 0}"))
    scan.add(Sort.CARDINAL, value, first, after, unit=units.unit("s"), figure=after)
    return after


def span(scan: Scan, tokens: Tokens, at: int) -> int:
    """`31:45 Minuten`, which are minutes and seconds and no time of the day; `1:42,37` needs no word."""
    word, seconds = tokens.words[at], tokens.word(at + 2)
    if not (
        word.isdigit()
        and tokens.word(at + 1) == ":"
        and tokens.glued(at + 1)
        and tokens.glued(at + 2)
        and _SECONDS.fullmatch(seconds)
    ):
        return at
    unit, past = tokens.unit(at + 3)
    if unit is None or unit.name != "min":
        if len(seconds) != _TO_HUNDREDTHS or seconds.isdigit():
            return at
        past = at + 3
    value = int(word) * 60 + plain(Fraction(seconds.replace(",", ".")))
    scan.add(Sort.CARDINAL, value, at, past, unit=units.unit("s"), figure=at + 3)
    return past


def clock(scan: Scan, tokens: Tokens, at: int) -> int:
    """`20:30`, `20.30 Uhr`, `20 Uhr 30`, `20 h 30`, `2:03:59`."""
    word = tokens.words[at]
    colon = (
        tokens.word(at + 1) == ":"
        and tokens.glued(at + 1)
        and tokens.glued(at + 2)
        and tokens.is_figure(at + 2)
    )
    if colon and word.isdigit() and len(word) <= 2:
        minutes = tokens.words[at + 2]
        if (
            tokens.word(at + 3) == ":"
            and tokens.glued(at + 3)
            and tokens.glued(at + 4)
            and tokens.is_figure(at + 4)
        ):
            seconds = tokens.words[at + 4].replace(",", ".")
            if minutes.isdigit() and re.fullmatch(r"[0-5][0-9](\.[0-9]+)?", seconds):
                value = int(word) * 3600 + int(minutes) * 60 + plain(Fraction(seconds))
                scan.add(Sort.TIME, value, at, at + 5, digits=word)
                return at + 5
        if minutes.isdigit() and len(minutes) == 2 and int(minutes) < 60 and int(word) <= 24:
            after = at + 3
            if tokens.low(after) in ("uhr", "h"):
                after += 1
            _emit_time(scan, at, after, int(word), int(minutes))
            return after
    if (
        (found := _CLOCK.fullmatch(word))
        and int(found[1]) <= 24
        and (
            tokens.low(at + 1) in ("uhr", "heures", "h")
            or tokens.low(at + 1) in ZONES
            or (
                tokens.word(at + 1) in (*HYPHENS, *DASHES, "bis", "und", "/")
                and tokens.low(at + 3) == "uhr"
                and (_CLOCK.fullmatch(tokens.word(at + 2)) or len(tokens.word(at + 2)) <= 2)
            )
        )
    ):
        after = at + 2 if tokens.low(at + 1) in ("uhr", "heures", "h") else at + 1
        _emit_time(scan, at, after, int(found[1]), int(found[2]))
        return after
    if not (word.isdigit() and len(word) <= 2 and int(word) <= 24):
        return at
    hyphen = tokens.word(at + 1) in HYPHENS and tokens.glued(at + 1)
    if tokens.low(at + 1 + hyphen) == "uhr":
        after = at + 2 + hyphen
        minutes = tokens.word(after)
        if minutes.isdigit() and len(minutes) == 2 and int(minutes) < 60:
            _emit_time(scan, at, after + 1, int(word), int(minutes))
            return after + 1
        _emit_time(scan, at, after, int(word), 0)
        return after
    if tokens.low(at + 1) in ("h", "heures", "heure"):
        return _hours(scan, tokens, at, int(word))
    return at


def _hours(scan: Scan, tokens: Tokens, at: int, hours: int) -> int:
    """`20 h 30`, `2 h 03 min 59 s`, `7 heures et demie`; a clock time or a duration."""
    after = at + 2
    minutes = tokens.word(after)
    if (
        minutes.isdigit()
        and len(minutes) == 2
        and int(minutes) < 60
        and not (tokens.word(after + 1) == "/" and tokens.glued(after + 1))
    ):
        value: Number = hours * 3600 + int(minutes) * 60
        after += 1
        if tokens.low(after) in ("min", "minutes", "mn"):
            after += 1
            if tokens.is_figure(after) and tokens.low(after + 1) in ("s", "secondes", "sec"):
                value += readings(tokens.words[after], tokens.language)[0]
                after += 2
        scan.add(Sort.TIME, value, at, after, digits=tokens.words[at])
        return after
    if tokens.language == "fr":
        more, past = tokens.past_hour(after)
        if more:
            scan.add(Sort.TIME, (hours * 60 + more) * 60, at, past, digits=tokens.words[at])
            return past
    return at


def _emit_time(scan: Scan, first: int, after: int, hours: int, minutes: int) -> None:
    scan.add(Sort.TIME, hours * 3600 + minutes * 60, first, after, digits=scan.tokens.words[first])


def years(scan: Scan, tokens: Tokens, at: int) -> int:
    """`2019/20`, `1994-95`: the second year is cut short."""
    word = tokens.words[at]
    if not (len(word) == 4 and word.isdigit() and 1000 <= int(word) <= 2100):
        return at
    tail = tokens.word(at + 2)
    if (
        tokens.word(at + 1) in ("/", *HYPHENS, *DASHES)
        and tokens.glued(at + 1)
        and tokens.glued(at + 2)
        and tail.isdigit()
        and len(tail) == 2
        and int(tail) > int(word[2:])
        and not tokens.glued(at + 3)
    ):
        scan.add(Sort.YEAR, int(word), at, at + 1, digits=word)
        scan.add(Sort.YEAR, int(word[:2] + tail), at + 2, at + 3, digits=tail)
        return at + 3
    return at
