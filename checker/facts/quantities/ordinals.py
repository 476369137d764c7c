"""Numbers that give a place, in words or in Roman: `zweite`, `vingt et unième`, `XIV`, `erstes Quartal`."""

from __future__ import annotations

from checker.facts.quantities import named
from checker.facts.quantities.figures import Number
from checker.facts.quantities.lexemes import Lexeme
from checker.facts.quantities.parts import is_final
from checker.facts.quantities.quantity import Sort, Weight
from checker.facts.quantities.scan import Scan
from checker.facts.quantities.tokens import HYPHENS, Tokens
from checker.lexicon import numerals

REGNAL = frozenset(
    """kapitel chapitre band tome teil partie akt acte klasse classe artikel article anhang annexe
    ludwig louis karl charles papst pape kategorie catégorie stufe niveau phase typ type gruppe
    groupe bataillon kaiser könig wilhelm friedrich heinrich henri philipp philippe georg george
    elisabeth élisabeth johannes jean paul pius pie benedikt benoît leo léon franz françois napoleon
    napoléon katharina catherine alexander alexandre nikolaus nicolas""".split()
)


def ordinal(scan: Scan, tokens: Tokens, at: int, lexeme: Lexeme) -> int:  # noqa: C901 - what may stand around it
    """`zweite`, `vingt-deuxième`, `vingt et unième`."""
    low, weight = tokens.lows[at], Weight.SOFT if lexeme.unit == "soft" else Weight.SMALL
    if tokens.language == "fr" and tokens.low(at + 1) == "de" and is_final(tokens, at):
        return named.stage(scan, tokens, at, lexeme)
    if (
        low in ("dritte", "dritten", "dritter", "zweite", "zweiter", "zweiten")
        and not tokens.word(at + 1)[:1].isalpha()
    ):
        weight = Weight.SOFT
    if low in ("dritt", "zweit", "achten", "achte") and not (
        low.startswith("acht")
        and tokens.low(at - 1) in ("am", "im", "der", "die", "das", "den", "dem", "zum", "zur", "des")
    ):
        weight = Weight.SOFT
    if low == "achten" and weight is Weight.SOFT:
        return at + 1
    if (
        tokens.language == "de"
        and low in ("dritten", "dritte", "dritter")
        and tokens.words[at][0].isupper()
        and at > 0
        and tokens.role(at + 1) == ""
        and not tokens.word(at + 1)[:1].isupper()
    ):
        weight = Weight.SOFT
    value = lexeme.value
    if tokens.language == "fr" and at >= 2 and tokens.words[at - 1] in HYPHENS:
        base, start = _before(tokens, at)
        if base:
            while scan.found and scan.found[-1].start >= tokens.starts[start]:
                scan.found.pop()
            value, at_first = value + base, start
            if base == 4 and lexeme.value == 20:
                value = 80
            scan.add(Sort.ORDINAL, value, at_first, at + 1, weight=Weight.WORDS)
            return at + 1
    if tokens.language == "fr" and (whole := _whole_ordinal(scan, tokens, at, value)):
        first = tokens.starts.index(scan.found.pop().start)
        scan.add(Sort.ORDINAL, whole, first, at + 1, weight=Weight.WORDS)
        return at + 1
    sort = Sort.DAY if tokens.role(at + 1) == "month" and value <= 31 else Sort.ORDINAL
    if (
        low in ("seconde", "secondes")
        and tokens.language == "fr"
        and scan.found
        and scan.found[-1].end >= tokens.ends[at - 1] - 1
    ):
        return at + 1
    if low == "secondes":
        weight = Weight.SOFT
    following = tokens.lexeme(at + 1)
    if low in ("second", "seconde") and following and following.role == "unit" and following.core:
        weight = Weight.SMALL  # `second semestre`, but not `second degré`
    scan.add(sort, value, at, at + 1, weight=weight, per=named.century(scan, tokens, at, at + 1))
    return at + 1


def _whole_ordinal(scan: Scan, tokens: Tokens, at: int, value: Number) -> Number:
    """What `vingt et unième`, `cent vingtième`, `dix millième` are worth; 0 if no cardinal comes before."""
    before = scan.last()
    if before is None or before.sort is not Sort.CARDINAL or before.digits or before.unit:
        return 0
    if before.end != tokens.ends[at - 1 - (tokens.low(at - 1) == "et")]:
        return 0
    if value in (100, 1000):
        return before.value * value
    room = 100 if before.value % 100 == 0 else 20 if before.value % 100 in (60, 80) else 10
    return before.value + value if before.value % 10 == 0 and value < room else 0


def _before(tokens: Tokens, at: int) -> tuple[int, int]:
    """The French cardinal that ends just before `at`, joined with hyphens."""
    start = at
    words: list[str] = []
    while (
        start >= 2
        and tokens.words[start - 1] in HYPHENS
        and tokens.lows[start - 2] in numerals.FRENCH | {"et": 0}
    ):
        start -= 2
        words.insert(0, tokens.lows[start])
    value, taken = numerals.french([word for word in words if word != "et"])
    return (value, start) if taken else (0, at)


_COUNTED_IN_ROMANS = frozenset("siècle arrondissement république republik jahrhundert".split())


def roman(scan: Scan, tokens: Tokens, at: int, lexeme: Lexeme) -> int:
    """`Ludwig XIV.`, `le XXe siècle`."""
    word, before = tokens.words[at], tokens.low(at - 1)
    counted = tokens.low(at + 1 + (tokens.word(at + 1) == ".")) in _COUNTED_IN_ROMANS
    regnal = before in REGNAL or (len(word) > 1 and tokens.low(at - 2) in REGNAL) or counted
    if lexeme.unit != "ordinal":
        if len(word) == 1 and not (regnal and word in ("I", "V", "X")):
            return at + 1
        if tokens.glued(at) or (
            tokens.glued(at + 1) and tokens.word(at + 1) not in (".", ",", ";", ":", ")", "»", "“")
        ):
            return at + 1
        if lexeme.value <= 1:
            return at + 1
    elif (lexeme.value <= 1 and not counted) or (len(word) == 2 and not tokens.word(at + 1)[:1].isalpha()):
        return at + 1
    capital = tokens.word(at - 1)[:1].isupper()
    firm = regnal or lexeme.unit == "ordinal" or capital
    per = named.century(scan, tokens, at, at + 1 + (tokens.word(at + 1) == "."))
    weight = Weight.WORDS if firm else Weight.SOFT
    scan.add(Sort.ORDINAL, lexeme.value, at, at + 1, weight=weight, per=per)
    return at + 1


def first(scan: Scan, tokens: Tokens, at: int, lexeme: Lexeme) -> int:
    """`erstes Quartal`, `Première Guerre mondiale`; elsewhere the first is hardly a number."""
    following = tokens.lexeme(at + 1)
    if following is not None and following.role == "unit" and following.core:
        scan.add(Sort.ORDINAL, 1, at, at + 1, weight=Weight.SMALL)
    elif tokens.language == "de" and tokens.role(at + 1) == "month":
        scan.add(Sort.DAY, 1, at, at + 1, weight=Weight.SMALL)
    return at + 1
