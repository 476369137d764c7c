"""How the figures of a text are written, with which marks, and how its locale would write them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from msgspec import Struct

from checker.facts._fact import pair_fact, sides
from checker.facts.quantities.accounts import HALF_DAY, pointed_time
from checker.facts.quantities.figures import NAMED, Written, spelled
from checker.facts.quantities.numbers import numbers, outline
from checker.facts.quantities.quantity import Quantity, Sort
from checker.facts.quantities.reckoning import reckoning
from checker.locales import Conventions, conventions
from checker.model import Pair, Text
from checker.patterns import regex

_NOT_AMOUNTS = frozenset(
    {Sort.TIME, Sort.DAY, Sort.MONTH, Sort.YEAR, Sort.IDENTIFIER, Sort.NAME, Sort.DECADE}
)
_PLAIN = regex(r"[0-9]+(?:([.,])\s?([0-9]+))?")
_GROUPS = regex(r"[0-9]{1,3}(?:([.,’'ʼ\s])[0-9]{3})(?:\1[0-9]{3})*(?:([.,])([0-9]+))?")
_BEFORE = regex(r"([^\W\d_]+)[\s.\N{NO-BREAK SPACE}]*$")
_SCALE_AFTER = regex(r"\s{0,2}([^\W\d_]+)")
_SIGN = regex(r"(?<![^\W\d_])([€$£¥])$")
"""A currency sign of its own, not that of `US$`."""


class Notation(Struct, frozen=True):
    """A figure as it is written.

    `group` is what stands between groups of three, `decimal` the decimal mark,
    `decimals` how many digits follow it.  `open` is set where one separator
    before three digits leaves both readings open: `1.234`, `1,250`.  `before` is
    the word before, `after` the one after, `sign` a currency sign glued on in front.
    """

    start: int
    end: int
    written: str
    group: str
    decimal: str
    decimals: int
    open: bool
    quantity: Quantity
    before: str
    after: str
    sign: str

    @property
    def value(self) -> Fraction:
        """The number as read, without its scale word."""
        return abs(Fraction(self.quantity.number))


def _figure(text: str, quantity: Quantity) -> tuple[int, int]:
    start = quantity.start
    while start < quantity.end and not "0" <= text[start] <= "9":
        start += 1
    return start, start + len(quantity.digits)


def of(text: str, quantity: Quantity) -> Notation | None:
    """How a quantity of a text is written; None if it is no amount in digits."""
    if not quantity.digits or quantity.sort in _NOT_AMOUNTS:
        return None
    start, end = _figure(text, quantity)
    written = text[start:end]
    group = decimal = part = ""
    open_ = False
    if (found := _GROUPS.fullmatch(written)) and found[1] != found[2]:
        group, decimal, part = found[1], found[2] or "", found[3] or ""
        if group in ".," and not decimal and written.count(group) == 1:
            open_ = not written.startswith("0")
            if written.startswith("0"):
                group, decimal, part = "", group, written[2:]
    elif found := _PLAIN.fullmatch(written):
        decimal, part = found[1] or "", found[2] or ""
    else:
        part = re.split(r"[.,]", written)[-1]
    before = _BEFORE.search(text[max(0, start - 24) : start])
    after = _SCALE_AFTER.match(text[end : end + 24])
    return Notation(
        start,
        end,
        written,
        group,
        decimal,
        len(part),
        open_,
        quantity,
        before[1] if before else "",
        after[1] if after else "",
        sign[1] if (sign := _SIGN.search(text[max(0, start - 2) : start])) else "",
    )


def matters(each: Quantity) -> bool:
    """Whether it may be told by its notation where a number comes from: a separator, a scale, money."""
    return bool(each.digits) and (each.scale > 1 or each.sort is Sort.MONEY or not each.digits.isdigit())


FOREIGN = {"de": ("md", "mds", "bn"), "fr": ("tsd", "mio")}
"""Abbreviations of scale words that belong to another language."""
_MIXED = ("CH", "LI", "LU", "CA")
"""Countries with more than one notation; whatever has a separator is looked at."""


@pair_fact
def marked(pair: Pair) -> bool:
    """Whether a figure on either side has a separator, a sign or a short scale."""
    return bool(pair.source[outline].written or pair.target[outline].written)


@marked.many
def _marked(pairs: Sequence[Pair]) -> list[bool]:
    return [bool(one.written or other.written) for one, other in sides(pairs, outline)]


@pair_fact(only_where=marked)
def written_out(pair: Pair) -> tuple[Text, ...]:
    """The sides where figures have separators, a sign or a short scale, so that their notation matters."""
    return tuple(text for text in pair.sides if text[outline].written)


@pair_fact(only_where=marked)
def doubtful(pair: Pair) -> tuple[Text, ...]:
    """The sides where a figure may be written otherwise than its locale writes it.

    Elsewhere `judged` finds nothing, unless it is strict.
    """
    differing = pair[reckoning]
    if differing and any(each.kind == "reading" for each in differing):
        return pair.sides
    return tuple(
        text
        for text in pair.sides
        if (written := text[outline].written)
        and (written is Written.DOUBTFULLY or text.locale.region in _MIXED)
    )


def written_in(text: Text) -> tuple[Notation, ...]:
    """The amounts of a text that are written in digits, with how they are written."""
    found = (of(text.content, each) for each in text[numbers] if matters(each))
    return tuple(each for each in found if each is not None and not _is_list(each, text))


_HOST = regex(r"(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])")


def _is_list(figure: Notation, text: Text) -> bool:
    """Whether it is several numbers: in brackets (`(32,224,32)`), or those of a host (`255.255.255.255`)."""
    if _HOST.fullmatch(figure.written):
        return True
    listed = figure.written.count(",") > 1 and text.content[: figure.start].endswith("(")
    return listed and figure.quantity.scale == 1 and not figure.quantity.unit


def _names(figure: Notation, opposite: Text) -> bool:
    """Whether a figure with points names something, as it does on both sides: `Ziff. 3.2`, `Linux 2.6`.

    What counts has a unit, a scale or a currency, or else is written by each side in its own way.
    """
    quantity = figure.quantity
    return (
        quantity.scale == 1
        and not quantity.unit
        and re.search(rf"(?<![0-9]){re.escape(figure.written)}(?![0-9])", opposite.content) is not None
    )


def _is_time(figure: Notation, opposite: Text) -> bool:
    """Whether a figure with a point is a time, as the other side says: `Beginn 19.30`, `Début 19 h 30`."""
    seconds = pointed_time(figure.quantity)
    return seconds >= 0 and any(
        each.sort is Sort.TIME and seconds - each.value in (0, HALF_DAY) for each in opposite[numbers]
    )


_THOUSANDTHS = regex(r"(?<![0-9])0,[0-9]{3}(?![0-9])")
"""What stands in a text that gives three decimals to all its figures: `0,500 bis 1,000`."""
_PLACEHOLDER = regex(r"\$[0-9]{1,2}")


def _is_placeholder(figure: Notation, opposite: Text) -> bool:
    """Whether `$1` is no money: a program fills it in, on both sides."""
    written = figure.sign + figure.written
    return _PLACEHOLDER.fullmatch(written) is not None and written in opposite.content


def _rather_misread(other: Quantity, figure: Notation) -> bool:
    """Whether of `4.850` and `4,850` it is the other that is misread.

    The English comma between thousands is left standing far oftener than the English point before
    exactly three decimals, and nobody writes three noughts as decimals.  Nor is a figure misread that the
    other side leaves to the next, as in `300 à 450 000`.
    """
    if other.digits.isdigit() and figure.quantity.value in other.values:
        return True
    return figure.group == "." and "," in other.digits and len(other.values) > 1


def judged(
    figure: Notation, text: Text, opposite: Text, meant: Quantity | None, *, strict: bool = False
) -> tuple[str, str]:
    """In which way a figure is not written as its locale writes it, and how it would be.

    The way is empty if all is well, else `named`, `misread`, `foreign`, `english`,
    `torn` (by a space), `sign` (a currency sign glued on in front), `group` or `decimal` with the
    offending mark.  `meant` is the answer of the other side where only another
    reading of the figure agrees with it.
    """
    locale = conventions(text.locale)
    swiss, group, quantity = text.locale.region in ("CH", "LI"), figure.group, figure.quantity
    if figure.before.lower() in NAMED and "," in figure.written and not group:
        return "named", ""
    if meant is not None and figure.open and not _rather_misread(meant, figure):
        value = Fraction(meant.value * meant.factor, quantity.factor)
        if value in quantity.values[1:]:
            number = Fraction(value, quantity.scale)
            decimals = 3 if number.denominator != 1 else 0
            return "misread", spelled(number, decimals, locale.decimal, locale.group, 4)
    mebi = figure.after == "Mio" and "MiB" in opposite.content
    if figure.after.lower() in FOREIGN[text.language] and not swiss and not mebi:
        return "foreign", ""
    decimals = 0 if figure.open else figure.decimals
    mark = figure.decimal if swiss and figure.decimal else locale.decimal
    crooked = not (group or figure.decimal or figure.written.isdigit() or _names(figure, opposite))
    if crooked or (group == "," and not figure.open):
        return "english", spelled(figure.value, decimals, mark, locale.group, 4)
    if figure.open and group == ",":
        thousands = figure.written.endswith(",000") and not quantity.dimension
        thousands = thousands and _THOUSANDTHS.search(text.content) is None
        if thousands and figure.written in opposite.content:
            return "english", spelled(figure.value * 1000, 0, mark, locale.group, 4)
        return "", ""
    way = _by_marks(figure, text, opposite, locale, strict=strict)
    if way in ("", "sign"):
        return way, figure.written
    return way, spelled(figure.value, decimals, mark, locale.group, locale.group_from)


_FRENCH_NAMES = {"$": "de dollars", "€": "d’euros", "£": "de livres", "¥": "de yens"}
"""What follows `300 millions`, where a sign would not."""
_IN_WORDS = regex(r"(?:million|milliard)s?$")


def placed(figure: Notation, text: Text, proper: str) -> tuple[int, int, str]:
    """What is to be written anew and how: the figure, and a sign in front that belongs behind its scale."""
    if not figure.sign or conventions(text.locale).currency_first:
        return figure.start, figure.end, proper
    end = max(figure.end, figure.quantity.figure)
    scale, unit = text.content[figure.end : end], f"\N{NO-BREAK SPACE}{figure.sign}"
    amount = f"{proper}\N{NO-BREAK SPACE}{scale}" if scale[:1].isalpha() else proper + scale
    if text.language == "fr" and _IN_WORDS.search(amount):
        unit = " " + _FRENCH_NAMES[figure.sign]
    return figure.start - 1, end, amount + unit


def _by_marks(figure: Notation, text: Text, opposite: Text, locale: Conventions, *, strict: bool) -> str:
    swiss, group = text.locale.region in ("CH", "LI"), figure.group
    alien = group not in (locale.group, *locale.groups)
    if not group and len(figure.written.split()) > 1:
        return "torn"
    if group and alien and (strict or text.language == "fr" or group in "'’"):
        return f"group {group}"
    if figure.decimal == "." and locale.decimal == "," and not swiss:
        if figure.decimals > 3 and figure.written in opposite.content:  # coordinates, measurements
            return ""
        return "" if _names(figure, opposite) or _is_time(figure, opposite) else "decimal ."
    if figure.sign and not locale.currency_first:
        return "" if _is_placeholder(figure, opposite) else "sign"
    return f"group {group}" if strict and group and group != locale.group else ""
