"""What a run has to do with numbers, wherever it stands: a run is what stands between two spaces.

Each distinct run is looked at once and remembered.  Most are dismissed by their first letters.
"""

from __future__ import annotations

from typing import NamedTuple

from checker.facts.quantities.coupled import BOOKS
from checker.facts.quantities.lexemes import (
    BEGINNING,
    FIRSTS,
    MEMORY,
    OPEN,
    PHASES,
    SHORT_MONTHS,
    STARTS,
    Lexeme,
    beginnings,
)
from checker.facts.quantities.memory import remembered
from checker.facts.quantities.named import OF_PHASE
from checker.facts.quantities.ordinals import REGNAL
from checker.facts.quantities.tokens import (
    ALWAYS_TELLING,
    APOSTROPHES,
    BEFORE_HOURS,
    CARRIED,
    CARRYING,
    COMPOUNDED,
    DASHES,
    ERAS,
    FRANCS,
    HALVES_OF_DAY,
    HOURS,
    HYPHENS,
    LOOSELY,
    TELEPHONE,
    TELLING,
    TO_HOURS,
    TOKEN,
    ZONES,
)
from checker.facts.quantities.written import IDENTIFYING, REFERRING, VERSIONED
from checker.lexicon import numerals, units
from checker.lexicon.units import MONEY
from checker.patterns import regex


class Call(NamedTuple):
    """A run that may hold a number: how many runs before and after must be read with it, whatever they are.

    `closed`: a mark keeps what follows from saying anything about it.  `shaped`: it matters whether a
    word follows.
    """

    before: int
    after: int
    closed: bool
    shaped: bool


_DIGIT = regex(r"[0-9]")
_LETTERS = regex(r"[^\W\d_]+")
_VULGAR = regex(r"[½¼¾⅓⅔⅛]")
_PUNCTUATION = '.,;:!?()"“”„«»…'
_CLOSING = tuple(',;:!?)"”»…')
_DATED = regex(r"[0-9]{1,2}[./:][0-9]{1,3}\b")
_DAY = regex(r"[0-9]{1,2}\.[0-9]{1,2}\.")
"""A day without a year, which several words may lead to: `bis und mit 2.1.`"""
WAR = regex(r"(?:14[-–]18|39[-–]45)\b")
"""What French calls a world war by: `la guerre de 14-18`."""
_OPEN = regex(r'[("„«]?[0-9]{1,3},|\([0-9]+\)[0-9]*|[0-9]{1,4}\)')
"""What a mark does not close: `0, 5 %`, `+49 (30) 1234`, `(0 51 36) 88 61`."""
_POINTED = regex(r"[0-9]{1,3}\.$")
"""A figure whose point makes an ordinal of it, if a word follows."""

FAR = 6
"""So far after a word for a telephone its number may begin."""
_REACH: dict[str, tuple[int, int]] = {
    **dict.fromkeys(TELEPHONE, (0, FAR)),
    **dict.fromkeys(("hundert", "tausend", "cent", "mille", "cents", "mil"), (1, 1)),
    **dict.fromkeys(("sieben", "acht", "elf", "sechs", "neun", "vier"), (1, 1)),
    "neuf": (2, 1),
    **dict.fromkeys(("demi", "demie", "demis", "demies"), (5, 1)),
    "quart": (3, 1),
    "mars": (1, 0),
}
"""Words whose neighbours must always be read with them."""
_ROLES = {"fraction": (1, 1), "ordinal": (1, 1), "roman": (2, 1), "vulgar": (2, 0), "decade": (1, 1),
          "collective": (2, 1), "vague": (1, 1)}  # fmt: skip
"""The same, by what a word is."""
_BROUGHT = 11
"""So far before a German scale word its number may stand: `die 750 von ihr bereitgestellten Milliarden`."""


def _call(run: str, language: str) -> Call | None:
    bare = run.strip(_PUNCTUATION)
    if bare.isalpha():
        low = bare[:BEGINNING].lower()
        may = len(bare) >= CALLING[language].get(low, 99) or low.startswith(OPEN[language])
        if not may and bare[0] not in "IVXLC":
            return None
        found, parts = False, [bare]
    else:
        found, parts = _DIGIT.search(run) is not None, _LETTERS.findall(run)
    before = after = 0
    if found and _DATED.search(run):
        before, after = (2 if ":" in run else 3 if _DAY.match(run) else 1), 1
    elif found and WAR.match(run):
        before = 2
    for part in parts:
        lexeme, low = MEMORY[language][part], part.lower()
        if (lexeme is not None and lexeme.core) or low in TELEPHONE:
            found = True
            back, ahead = _reach(low, lexeme, language)
            before, after = max(before, back), max(after, ahead)
    if not found and not _VULGAR.search(run):
        return None
    closed = run.endswith(_CLOSING) and not _OPEN.fullmatch(run)
    shaped = language == "de" and _POINTED.search(run) is not None
    return Call(before, after, closed, shaped)


def _reach(low: str, lexeme: Lexeme | None, language: str) -> tuple[int, int]:
    if low in _REACH:
        return _REACH[low]
    if lexeme is None:
        return 0, 0
    if lexeme.role == "scale":
        return (_BROUGHT if language == "de" and low.endswith("en") else 2), 0
    return _ROLES.get(lexeme.role, (0, 0))


CALLING = {language: STARTS[language] | beginnings(TELEPHONE) for language in ("de", "fr")}
"""How the words begin that may call, and how many letters they have at least."""


NOTHING, SOMETHING, LINKED, ARTICLE, LINKABLE, CLOSED = range(6)
"""What a run says about the number before it.

`LINKED`: something, if the next run does.  `ARTICLE`: something, before a unit, with a link or without
(`à la minute`, `im Monat`, `de notre ère`).  `LINKABLE`: the same in one run (`à l’heure`).  `CLOSED`:
something, and a mark ends it.
"""

_LINKS = frozenset(
    """à par pro je et und oder bis v vor n nach av avant apr après ap p de d du von pour moins unter sous au
    komma virgule / - – —""".split()
)
_STROKES = frozenset((*HYPHENS, *DASHES, "\N{MINUS SIGN}"))
_ARTICLES = LOOSELY | {"notre", "unserer"}
_FOR_EACH = regex(r"[^\W\d_]+\.?/([^\W\d_]+)")
_ENDS = ("chr", "jésus", "final", "jahr")
_OTHERS = HALVES_OF_DAY.union(
    "j jh jhs jhd jhdt null zéro eins c h ère zeit zeitrechnung siècle arrondissement république".split()
)


def _telling(language: str) -> frozenset[str]:
    """How the words begin that may say something about a number before them."""
    words = {
        *STARTS[language],
        *units.words(language),
        *units.symbols(),
        *CARRIED[language],
        *CARRYING[language],
        *SHORT_MONTHS[language],
    }
    words |= {*numerals.FRENCH, *FIRSTS[language], *ALWAYS_TELLING, *ERAS, *_LINKS, *_ARTICLES, *HOURS}
    words |= {*ZONES, *_ENDS, *_OTHERS, "d"}
    return frozenset(word[:3].lower() for word in words)


_TELLING = {language: _telling(language) for language in ("de", "fr")}


def _says(run: str, language: str) -> int:  # noqa: PLR0911 - one return a way of saying it
    if not run:
        return NOTHING
    leading = _LETTERS.match(run)
    if leading is not None:
        first = leading[0]
        low = first.lower()
        if (rate := _FOR_EACH.match(run)) and TELLING[language][rate[1]]:
            return CLOSED if run.endswith(_CLOSING) else SOMETHING
        if low[:3] not in _TELLING[language] and first[0] not in "IVXLCDM" and not low.endswith(COMPOUNDED):
            return NOTHING
    else:
        first = low = TOKEN.findall(run[:60])[0]
    if "0" <= first[0] <= "9" or (first == "(" and _OPEN.fullmatch(run)):
        return CLOSED if run.endswith(_CLOSING) and not _OPEN.fullmatch(run) else SOMETHING
    rest = run[len(first) :]
    if first in _STROKES and rest[:1].isdigit():
        return SOMETHING  # `8 –12`
    if low in _LINKS and rest in ("", "."):
        return LINKED
    if low in ("d", "l") and rest[:1] in APOSTROPHES and rest[1:]:
        elided = rest[2:3] not in APOSTROPHES  # nobody elides twice
        what = _says(rest[1:], language) if elided else NOTHING
        return what if low == "d" or what == NOTHING else LINKABLE
    if len(first) == 1 and rest[:1] in HYPHENS and first.isalpha() and low not in CARRIED[language]:
        return NOTHING  # a type: `L-159`
    if low in _ARTICLES and low != "l":
        return ARTICLE
    if (
        TELLING[language][first]
        or low in HOURS
        or low in ZONES
        or low in SHORT_MONTHS[language]
        or low in _OTHERS
        or low.startswith(_ENDS)
        or low in CARRYING[language]
        or (low == "au" and "dessous" in rest)
    ):
        return CLOSED if run.endswith(_CLOSING) else SOMETHING
    return NOTHING


_BEFORE = (
    frozenset(name for name, unit in units.symbols().items() if unit.dimension in MONEY)
    | FRANCS
    | {"−", "+", *HYPHENS, *DASHES}
)
_NAMING = VERSIONED | IDENTIFYING | REFERRING | REGNAL | {"années", "n", "#", "°", "o"}
_ADDING = frozenset(("und", "et"))
_DEEP = frozenset(("heure", "heures", "stunde", "moins", "minus", "komma", "virgule", "$"))


_DIGITS = {"de": frozenset(("null", "eins")), "fr": frozenset(("zéro", "un"))}
"""What does not call and may be a digit of one that does: `zwei Komma null fünf`."""


def _before(run: str, language: str) -> int:
    if run.isalpha():
        last = run
    else:
        tokens = TOKEN.findall(run[-60:])
        last = tokens[-1]
        if last in (".", ":"):
            if len(tokens) == 1:
                return -1
            last = tokens[-2]
    low = last.lower()
    if low in _ADDING:  # `eine Stunde und 45 Minuten`
        return -1
    if (low in OF_PHASE and low not in _NAMING) or low in TO_HOURS[language] or low in _DIGITS[language]:
        return -1
    if low in _DEEP or (low == "par" and language == "fr"):  # `divisé par deux`
        return 2
    return int(
        last in _BEFORE
        or last in BOOKS
        or low in _NAMING
        or low in FIRSTS[language]
        or low in BEFORE_HOURS[language]
        or low in PHASES[language]
        or (last.isupper() and len(last) > 1 and last.isalpha())
    )


CALLS = remembered(_call)
"""Whether a run may hold a number, so that it must be read."""
SAYS = remembered(_says)
"""What a run says about a number before it."""
BEFORE = remembered(_before)
"""How many runs, this one the last, say something about a number after them; -1 if the run before decides."""
