"""Numbers written in words: cardinals, ordinals, fractions, multiples, months and weekdays."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from checker.facts.quantities import named
from checker.facts.quantities.figures import Number, plain
from checker.facts.quantities.lexemes import Lexeme, is_plural
from checker.facts.quantities.ordinals import first, ordinal, roman
from checker.facts.quantities.parts import (
    after_hour,
    fraction,
    french_time,
    is_final,
    minutes_to,
    one_before,
    suspended,
    three_quarters,
)
from checker.facts.quantities.quantity import Sort, Weight
from checker.facts.quantities.scan import FULL_FIVES, Scan
from checker.facts.quantities.tokens import APOSTROPHES, HYPHENS, Tokens, french_run
from checker.lexicon import numerals, units
from checker.patterns import regex

_NEUF_BEFORE = frozenset(
    """les des ces ses nos vos leurs mes tes aux sur à de en d les neuf entre dans après pour plus
    moins que""".split()
)


_OF_ONE = frozenset("un le du ce son mon notre votre leur".split())
"""Articles of one thing, which is then new: `le véhicule neuf`."""
SEVERAL = frozenset(
    "paar einige einigen mehrere mehreren viele vielen wenige wenigen zig quelques plusieurs".split()
)


def spelled(scan: Scan, at: int, lexeme: Lexeme) -> int:
    """Read what begins with the number word at `at`; returns the index after it."""
    return _READERS[lexeme.role](scan, scan.tokens, at, lexeme)


def _weight(value: Number) -> Weight:
    return Weight.SMALL if value <= 12 or value in (100, 1000) else Weight.WORDS


def _number(scan: Scan, tokens: Tokens, at: int, lexeme: Lexeme) -> int:  # noqa: C901, PLR0911, PLR0912, PLR0915 - what may follow, in order
    after, value, weight = at + 1, lexeme.value, _weight(lexeme.value)
    if not _DECIMAL_MARKS.isdisjoint(tokens.lows) and (past := _decimal(scan, tokens, at)):
        return past
    if tokens.language == "fr":
        if lexeme.value <= 1:
            return french_time(scan, tokens, at, at + 1, 1) or at + 1
        words, ends = french_run(tokens, at)
        whole, taken = numerals.french(words)
        if not taken:
            return at + 1
        value, after = whole, ends[taken - 1] + 1
        weight = _weight(value)
        if taken == 1 and tokens.lows[at] == "mil":
            return after  # millet; a year goes on
        if value == 100 and (past := _jubilee(scan, tokens, at, after)):
            return past
        if tokens.low(at - 1) == "années":
            named.phase(scan, tokens, at)
        if value in (9, 100) and taken == 1 and _french_trap(tokens, at, after):
            if value == 9 and tokens.low(at - 2) in _OF_ONE:
                return after
            weight = Weight.SOFT
    elif tokens.words[at] == "ELF" or (
        tokens.words[at] in ("Acht", "Sieben", "Elf", "Sechs", "Neun", "Vier")
        and at > 0
        and tokens.word(at - 1) not in (".", ":", "„", "«", "“", "–", '"')
        and tokens.word(at + 1) not in HYPHENS
    ):
        weight = Weight.SOFT
    elif tokens.words[at] in ("sieben", "acht", "achten") and not (
        tokens.word(at + 1)[:1].isupper() or tokens.lexeme(at + 1) or tokens.word(at + 1)[:1].islower()
    ):
        weight = Weight.SMALL
    if tokens.language == "de" and (past := three_quarters(scan, tokens, at)):
        return past
    if 0 < value < 1 and not lexeme.unit:  # `Zweidrittelmehrheit`
        scan.add(Sort.FRACTION, value, at, after, weight=Weight.SMALL)
        return after
    if tokens.language == "de" and lexeme.unit and lexeme.unit != "fold":
        if lexeme.unit == "soft":
            scan.add(Sort.CARDINAL, value, at, after, weight=Weight.SOFT)
            return after
        unit = units.unit(lexeme.unit)
        per, past = tokens.per(after, unit)
        scan.add(Sort.CARDINAL, value, at, past, weight=weight, unit=unit, figure=after, per=per)
        return past
    if tokens.language == "de" and (shared := suspended(tokens, after)):
        scan.add(Sort.CARDINAL, (value * shared, value), at, after, weight=Weight.WORDS)
        return after
    part = tokens.lexeme(after)
    if part is not None and part.role == "fraction" and part.unit != "half" and value < 20:
        if tokens.low(after + 1) == "d" and tokens.low(after + 3) == "heure":
            scan.add(
                Sort.CARDINAL,
                Fraction(60 * value, part.value),
                at,
                after + 4,
                weight=Weight.WORDS,
                unit=units.unit("min"),
            )
            return after + 4
        hour = tokens.lexeme(after + 1)
        if (
            tokens.language == "de"
            and value == 3
            and hour
            and hour.role == "number"
            and hour.value <= 12
            and not hour.unit
        ):
            scan.add(Sort.TIME, (hour.value - 1) * 3600 + 2700, at, after + 2, weight=Weight.WORDS)
            return after + 2
        if not is_final(tokens, after):
            scan.add(Sort.FRACTION, Fraction(value, part.value), at, after + 1, weight=Weight.SMALL)
            return after + 1
    if tokens.language == "fr":
        past = french_time(scan, tokens, at, after, value)
        if past:
            return past
        if (
            part is not None
            and part.role == "ordinal"
            and part.value > 2
            and tokens.low(after).endswith("s")
            and value < 20
        ):
            scan.add(Sort.FRACTION, Fraction(value, part.value), at, after + 1, weight=Weight.SMALL)
            return after + 1
        for jump in (1, 2):
            if (
                tokens.low(after + jump) == "et"
                and tokens.low(after + jump + 1) in ("demi", "demie")
                and tokens.role(after) not in ("scale", "unit")
            ):
                scan.add(Sort.CARDINAL, value + Fraction(1, 2), at, after, weight=weight)
                return after
    elif (past := minutes_to(scan, tokens, at, value)) or (past := after_hour(scan, tokens, at, value)):
        return past
    elif tokens.low(after) == "uhr" and value <= 24:
        rest, past = tokens.lexeme(after + 1), after + 1
        counts = tokens.word(after + 2)[:1].isupper()  # `um acht Uhr zwanzig Leute`
        if rest and rest.role == "number" and rest.value in FULL_FIVES and not counts:
            value, past = value + Fraction(rest.value, 60), past + 1
        scan.add(Sort.TIME, plain(value * 3600), at, past, weight=Weight.WORDS)
        return past
    if after < tokens.size and tokens.role(after) == "month" and value <= 31:
        scan.add(Sort.DAY, value, at, after, weight=weight)
        return after
    if value in (100, 1000) and tokens.low(at - 1) in SEVERAL:
        scale, past = scan.scales(after)
        scan.add(Sort.VAGUE, value * scale, at, past, weight=Weight.SMALL)
        return past
    if 1100 <= value <= 2100 and tokens.language == "de" and "hundert" in tokens.lows[at]:
        return scan.amount((value,), at, after, Weight.WORDS, "", Sort.YEAR)
    return scan.amount(named.of_age(tokens, at, after, (value,)), at, after, weight)


_DECIMAL_MARKS = frozenset(("komma", "virgule"))
_UNREAD = frozenset(("null", "eins", "ein"))
"""German digits that are no numbers elsewhere, so that reading begins behind them."""
_ARTICLES = frozenset(("ein", "un", "une"))
"""What is a digit right behind a decimal mark and an article further on."""


def _decimal(scan: Scan, tokens: Tokens, at: int) -> int:
    """`zwei Komma null fünf`, `un virgule cinq`, with a number word at `at`; 0 if it is something else."""
    start = first = at
    while tokens.low(first - 1) in _UNREAD:
        first -= 1
    if tokens.low(first - 1) in _DECIMAL_MARKS and tokens.low(first - 2) in _UNREAD:
        start = first - 2
    whole, mark = _whole(tokens, start) or (0, start)
    if tokens.low(mark) not in _DECIMAL_MARKS:
        return 0
    digits, after = _digits(tokens, mark + 1)
    if not digits:
        return 0
    value = whole + Fraction(int(digits), 10 ** len(digits))
    return scan.amount((plain(value),), start, after, Weight.WORDS)


def _digits(tokens: Tokens, at: int) -> tuple[str, int]:
    """The digits that words say from `at` on, and the index after them: `null fünf`, `quatorze`."""
    digits, most = "", 100
    while (told := _whole(tokens, at)) is not None and told[0] < most:
        if digits and tokens.lows[at] in _ARTICLES:
            break
        digits, most = digits + str(told[0]), 10
        at = told[1]
    return digits, at


def _whole(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The whole number at `at`, be it zero or one, and the index after it; None if there is none."""
    if tokens.language == "fr":
        words, ends = french_run(tokens, at)
        value, taken = numerals.french(words)
        return (value, ends[taken - 1] + 1) if taken else None
    found = numerals.german(tokens.low(at))
    return None if found is None else (found, at + 1)


def _jubilee(scan: Scan, tokens: Tokens, at: int, after: int) -> int:
    """`cent cinquantenaire`, `cent-cinquantenaire`; 0 if it is something else."""
    after += tokens.word(after) in HYPHENS
    if tokens.low(after) not in ("cinquantenaire", "cinquantenaires"):
        return 0
    scan.add(
        Sort.CARDINAL, 150, at, after + 1, weight=Weight.WORDS, unit=units.unit("year"), figure=after + 1
    )
    return after + 1


def _french_trap(tokens: Tokens, at: int, after: int) -> bool:
    """`un vélo neuf`, `pour cent`: not the number."""
    low, following, before = tokens.lows[at], tokens.word(after), tokens.low(at - 1)
    if low == "cent":
        return before == "pour"
    return not (following[:1].isalpha() and before in _NEUF_BEFORE | {""}) and not is_plural(following)


def _scale(scan: Scan, tokens: Tokens, at: int, lexeme: Lexeme) -> int:
    """A scale word with no number before it: `eine Million`, `des millions`, `Milliarden Euro`."""
    low = tokens.lows[at]
    if low not in ("md", "mds", "mill", "bio", "mia", "tsd") and one_before(tokens, at):
        return scan.amount((1,), at, at, Weight.WORDS)
    plural = low.endswith("en") if tokens.language == "de" else low.endswith("s")
    if low in ("md", "mds", "mill", "bio", "mia", "mio", "mrd") or tokens.low(at - 1) in ("in", "en"):
        return at + 1  # `in Mio. €`, `en millions d’euros` tell what is counted
    weight = Weight.SMALL
    if not plural:
        return scan.amount((1,), at, at, Weight.SOFT)
    scale, after = scan.scales(at)
    if tokens.low(at - 1) == "zig":
        scale *= 10
    counted = scan.last()
    if (
        tokens.language == "de"
        and counted is not None
        and counted.sort is Sort.CARDINAL
        and counted.digits
        and not counted.dimension
        and counted.scale == 1
        and _BETWEEN_NUMBER_AND_SCALE.fullmatch(tokens.text[counted.end : tokens.starts[at]])
    ):  # `die 750 von Europa bereitgestellten Milliarden`
        values = (*counted.values, *(value * scale for value in counted.values))
        counted = counted._replace(values=values)
        unit, _ = tokens.unit(after)
        if unit is not None:
            sort = Sort.MONEY if unit.dimension in units.MONEY else Sort.MEASURE
            counted = counted._replace(
                sort=sort, unit=unit.name, dimension=unit.dimension, factor=unit.factor
            )
        scan.found[-1] = counted
        weight = Weight.SOFT
    scan.add(Sort.VAGUE, scale, at, after, weight=weight)
    return after


_BETWEEN_NUMBER_AND_SCALE = regex(r"\s(?:[^\W\d_]+\s){0,9}[a-zäöüß]{3,30}(?:ten|nen|ige[nr]?|liche[nr]?)\s")


def _vague(scan: Scan, tokens: Tokens, at: int, lexeme: Lexeme) -> int:
    """`Hunderte`, `dizaines de milliers`: an order of magnitude."""
    power, after = 10 ** int(lexeme.value), at + 1
    before = scan.last()
    exact = before is not None and before.sort is Sort.CARDINAL and before.value < 20
    if exact and before is not None and before.end == tokens.ends[at - 1]:
        scan.found.pop()
        each = 12 if tokens.lows[at] == "douzaines" else power
        scan.add(Sort.CARDINAL, before.value * each, at, after, weight=Weight.WORDS)
        return after
    jump = after + 1 if tokens.low(after) in ("von", "de") else after
    scale, past = scan.scales(jump)
    if scale > 1:
        power, after = power * scale, past
    elif tokens.low(jump) in ("tausenden", "tausend") and tokens.language == "de":
        power, after = power * 1000, jump + 1
    scan.add(Sort.VAGUE, power, at, after, weight=Weight.SMALL)
    return after


def _collective(scan: Scan, tokens: Tokens, at: int, lexeme: Lexeme) -> int:
    """`ein Dutzend`, `une vingtaine`: about so many."""
    low = tokens.lows[at]
    if low == "quarantaine" and tokens.low(at + 1) not in ("de", "d", "des"):
        return at + 1
    value, weight = lexeme.value, Weight.SMALL
    before = scan.last()
    if low == "dutzend" and tokens.low(at - 1) in SEVERAL:
        scan.add(Sort.VAGUE, 10, at, at + 1, weight=weight)
        return at + 1
    if (
        low == "dutzend"
        and before is not None
        and before.end == tokens.ends[at - 1]
        and before.sort is Sort.CARDINAL
    ):
        scan.found.pop()
        value *= before.value
        weight = Weight.WORDS
    halved = tokens.low(at - 1) in ("halbes", "halben") or (
        tokens.low(at - 2) == "demi" and tokens.word(at - 1) in HYPHENS
    )
    if halved and before is not None and before.sort is Sort.FRACTION:
        scan.found.pop()
        value = plain(Fraction(value, 2))
    after = at + 1
    jump = after + 1 if tokens.low(after) in ("de", "d") else after
    scale, past = scan.scales(jump)
    if scale > 1:
        value, after = value * scale, past
    unit, past = tokens.unit(jump + (tokens.word(jump) in APOSTROPHES))
    if low == "quinzaine" and tokens.low(after) not in ("de", "d", "des"):
        unit, past = units.unit("d"), after  # `sous quinzaine`
    if unit is not None and scale == 1:
        scan.add(Sort.CARDINAL, value, at, past, weight=weight, unit=unit, figure=at + 1)
        return past
    scan.add(Sort.CARDINAL, value, at, after, weight=weight)
    return after


_FIRM = tuple(
    """ver halbier doublé triplé quadruplé tripler doubler quadrupler quintupl décupl doubla tripla quadrupla
    doublè triplè quadruplè""".split()
)


def _multiple(scan: Scan, tokens: Tokens, at: int, lexeme: Lexeme) -> int:
    firm = tokens.lows[at].startswith(_FIRM)
    scan.add(Sort.MULTIPLE, lexeme.value, at, at + 1, weight=Weight.SMALL if firm else Weight.SOFT)
    return at + 1


def _vulgar(scan: Scan, tokens: Tokens, at: int, lexeme: Lexeme) -> int:
    """`¾ %`: a fraction in one character."""
    return scan.amount((lexeme.value,), at, at + 1, Weight.WORDS)


def _nothing(scan: Scan, tokens: Tokens, at: int, lexeme: Lexeme) -> int:
    return at + 1


_READERS: dict[str, Callable[[Scan, Tokens, int, Lexeme], int]] = {
    "number": _number, "ordinal": ordinal, "scale": _scale, "vague": _vague, "collective": _collective,
    "fraction": fraction, "multiple": _multiple, "month": named.month, "weekday": named.weekday,
    "decade": named.decade, "roman": roman, "unit": _nothing, "first": first, "vulgar": _vulgar,
    "season": named.season, "stage": named.stage, "noon": named.noon, "of month": named.month,
}  # fmt: skip
