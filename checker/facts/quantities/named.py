"""What has a name instead of a number: months, weekdays, seasons, rounds of a cup, decades in words."""

from __future__ import annotations

from checker.facts.quantities.figures import Number
from checker.facts.quantities.lexemes import PHASES, Lexeme
from checker.facts.quantities.quantity import Sort, Weight
from checker.facts.quantities.scan import Scan
from checker.facts.quantities.tokens import HYPHENS, Tokens, french_run
from checker.lexicon import numerals
from checker.lexicon.units import DAY


def month(scan: Scan, tokens: Tokens, at: int, lexeme: Lexeme) -> int:
    """`Mai`, `Ende Mai`, `mi-mai`; `Mars` is a planet."""
    if tokens.language == "fr" and tokens.words[at][0].isupper() and at > 0 and tokens.lows[at] == "mars":
        return at + 1
    phase(scan, tokens, at)
    scan.add(Sort.MONTH, lexeme.value, at, at + 1, weight=Weight.SMALL)
    return at + 1


def phase(scan: Scan, tokens: Tokens, at: int) -> None:
    """`Ende` of `Ende Mai`, `Ende 2019`, `Ende des 19. Jahrhunderts`; `mi-mai`."""
    before = at - 2 if tokens.word(at - 1) in HYPHENS else at - 1
    hyphen = before == at - 2
    while not hyphen and at - before < _FARTHEST and tokens.low(before) in OF_PHASE:
        before -= 1
    told = PHASES[tokens.language].get(tokens.low(before))
    if told and hyphen == (tokens.low(before) == "mi"):
        scan.add(Sort.PHASE, told, before, before + 1, weight=Weight.SMALL)


OF_PHASE = frozenset("des der du années".split())
"""Words between a part and its whole: `Anfang der 90er`, `fin des années 90`."""
_FARTHEST = 3


def of_age(tokens: Tokens, at: int, after: int, values: tuple[Number, ...]) -> tuple[Number, ...]:
    """The readings of a number at `at` that may be an age: `Mitte dreißig` is about thirty-five."""
    told = tokens.low(at - 1) == "mitte" and tokens.language == "de"
    if told and values[0] in range(20, 100, 10) and tokens.unit(after)[0] is None:
        return values[0], values[0] + 5
    return values


_CENTURIES = frozenset(
    "jh jhs jhd jhdt jahrhundert jahrhunderts jahrtausend jahrtausends siècle siècles millénaire".split()
)


def century(scan: Scan, tokens: Tokens, at: int, after: int) -> str:
    """The era of a century at `after`, whose number begins at `at`; empty if none is said.

    A part of it that is told before, as in `Anfang des 19. Jahrhunderts`, is noted.
    """
    if tokens.low(after) not in _CENTURIES:
        return ""
    phase(scan, tokens, at)
    per, _ = tokens.per(after + 1 + (tokens.word(after + 1) == "."))
    return per if per in ("BC", "AD") else ""


def weekday(scan: Scan, tokens: Tokens, at: int, lexeme: Lexeme) -> int:
    """`Montag`, `Montagabend`, `lundi`."""
    scan.add(Sort.WEEKDAY, lexeme.value, at, at + 1, weight=Weight.SMALL)
    return at + 1


def season(scan: Scan, tokens: Tokens, at: int, lexeme: Lexeme) -> int:
    """`Herbst`, `automne`."""
    scan.add(Sort.SEASON, lexeme.value, at, at + 1, weight=Weight.SMALL)
    return at + 1


def stage(scan: Scan, tokens: Tokens, at: int, lexeme: Lexeme) -> int:
    """`Viertelfinale`; the French ones are read as fractions first."""
    scan.add(Sort.STAGE, lexeme.value, at, at + 1, weight=Weight.SMALL)
    return at + 1


def noon(scan: Scan, tokens: Tokens, at: int, lexeme: Lexeme) -> int:
    """`Mittag`, `minuit`, `midi et quart`, `minuit moins deux`; `Midi` is a region, `MIDI` a plug."""
    if tokens.language == "fr":
        if tokens.words[at][0].isupper():
            return at + 1
        minutes, after = tokens.past_hour(at + 1)
        if not minutes:
            less = tokens.low(at + 1) == "moins"
            words, ends = french_run(tokens, at + 1 + less)
            told, taken = numerals.french(words)
            if 1 < told < 60 and not tokens.word(ends[taken - 1] + 1)[:1].isalpha():
                minutes, after = -told if less else told, ends[taken - 1] + 1
        if minutes:
            scan.add(Sort.TIME, (lexeme.value * 720 + minutes) * 60 % DAY, at, after, weight=Weight.WORDS)
            return after
    scan.add(Sort.NOON, lexeme.value, at, at + 1, weight=Weight.SMALL)
    return at + 1


def decade(scan: Scan, tokens: Tokens, at: int, lexeme: Lexeme) -> int:
    """`Neunzigerjahre`, `die Neunziger`."""
    following = tokens.low(at + 1)
    if tokens.word(at + 1) in HYPHENS:
        following = tokens.low(at + 2)
    soft = lexeme.unit == "bare" and not following.startswith("jahr")
    phase(scan, tokens, at)
    scan.add(Sort.DECADE, lexeme.value, at, at + 1, weight=Weight.SOFT if soft else Weight.WORDS)
    return at + 1
