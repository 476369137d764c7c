"""Digit strings: every value one can have, and which its locale prescribes.

`1.234` is 1234 in German, and 1.234 to an English eye; `16,000` is sixteen in
German and French and sixteen thousand in English.  All readings are kept, the
prescribed one first; the pair decides.
"""

from __future__ import annotations

import re
from enum import IntEnum
from fractions import Fraction
from functools import lru_cache

from checker.patterns import regex

_SPACE = regex(r"\s")
_GROUPED = regex(r"[0-9]{1,3}(?:([.,’'ʼ ])[0-9]{3})(?:\1[0-9]{3})*")
_GROUPED_DECIMAL = regex(r"([0-9]{1,3}(?:([.,’'ʼ ])[0-9]{3})(?:\2[0-9]{3})*)([.,])([0-9]+)")
_DECIMAL = regex(r"([0-9]+)([.,])([0-9]+)")
_CROOKED = regex(r"([0-9]{1,3}(?:[.,][0-9]{3})+)[.,]([0-9]{1,2})")
"""Marks of which none tells groups from decimals, but the digits do: `1,234,50`, `1.234,567,89`."""


Number = Fraction | int
"""A value; whole ones are `int`, which costs a tenth to compare."""


def plain(value: Number) -> Number:
    """The same value, as an `int` if it is whole."""
    return value.numerator if value.denominator == 1 else value


def _decimal(whole: str, part: str) -> Number:
    return plain(Fraction(int(whole + part), 10 ** len(part)))


@lru_cache(maxsize=50_000)
def readings(figure: str, language: str) -> tuple[Number, ...]:  # noqa: PLR0911 - one return a notation
    """The values a digit string can have, the one its locale prescribes first; empty if it is no number.

    `figure` holds digits and the separators `.`, `,`, apostrophe and space.
    """
    if len(figure) > 60:
        return ()
    figure = _SPACE.sub(" ", figure)
    if figure.isdigit():
        return (int(figure),)
    if found := _GROUPED.fullmatch(figure):
        separator = found[1]
        whole = int("".join(letter for letter in figure if letter.isdigit()))
        if separator not in ".,":
            return (whole,)
        if figure.count(separator) > 1:
            return (whole,)
        decimal = _decimal(*figure.split(separator))
        if separator == "." or figure.startswith("0"):
            return (decimal, whole) if figure.startswith("0") else (whole, decimal)
        return (decimal, whole)
    if (found := _GROUPED_DECIMAL.fullmatch(figure)) and found[2] != found[3]:
        return (_decimal("".join(letter for letter in found[1] if letter.isdigit()), found[4]),)
    if found := _CROOKED.fullmatch(figure):
        return (_decimal(re.sub(r"[.,]", "", found[1]), found[2]),)
    if found := _DECIMAL.fullmatch(figure):
        return (_decimal(found[1], found[3]),)
    if re.fullmatch(r"0[.,][0-9]{3}(?: [0-9]{1,3})+", figure):
        return (_decimal("0", re.sub(r"[^0-9]", "", figure[2:])),)
    return ()


def is_code(digits: str) -> bool:
    """Whether a digit string is none that counts, but one whose noughts matter: `00123`."""
    return digits[:1] == "0" and 2 < len(digits) < DIALLED and digits.isdigit()


DIALLED = 9
"""From so many digits on a string with a nought in front may be a telephone number."""


def spelled(value: Number, decimals: int, decimal_mark: str, group_mark: str, least: int = 5) -> str:
    """A value written with the given marks; `least` digits before it is grouped.

    `decimals` is how many digits follow the decimal mark.
    """
    scaled = round(abs(value) * 10**decimals)
    whole, part = divmod(scaled, 10**decimals)
    digits = str(whole)
    if len(digits) >= least:
        digits = f"{whole:,}".replace(",", group_mark)
    sign = "\N{MINUS SIGN}" if value < 0 else ""
    return f"{sign}{digits}{decimal_mark}{part:0{decimals}d}" if decimals else f"{sign}{digits}"


class Written(IntEnum):
    """How figures are written."""

    PLAINLY = 0
    MARKED = 1
    """With separators, a sign or a short scale."""
    DOUBTFULLY = 2
    """Perhaps otherwise than their locale writes them."""


_ABBREVIATED = r"\s{0,2}(?i:mds?|bn|mrd|tsd|mio)\b"
_SIGNED = r"(?<=[€$£¥][0-9])"
_TORN = r",\s[0-9]{1,2}\s?%"
# Each begins with a digit, so that the search for one runs at full speed.
_MARKED = regex(rf"[0-9](?:[.,'’ʼ\s][0-9]|{_TORN}|{_ABBREVIATED}|{_SIGNED})")
_DOUBTFUL = {
    "de": r"\.(?![0-9]{3}(?![0-9]))[0-9]|(?<=0)(?<![0-9]0)\.[0-9]|[0-9]{3}\.[0-9]",
    "fr": r"\.[0-9]",
}
_DOUBTS = {
    language: regex(
        rf"[0-9](?:{some}|['’ʼ][0-9]|,000(?![0-9])|,[0-9]+[.,][0-9]|{_TORN}|{_ABBREVIATED}|{_SIGNED})"
    )
    for language, some in _DOUBTFUL.items()
}
NAMED = frozenset(
    ("industrie", "industry", "web", "version", "usb", "windows", "android", "ios", "http", "python")
)
"""Words after which a figure with a point is a name."""
_NAMED = regex(rf"(?i:{'|'.join(sorted(NAMED))})[\s.]*[0-9]+,")


def written(text: str, language: str) -> Written:
    """How the figures of a text are written."""
    if _MARKED.search(text) is None:
        return Written.PLAINLY
    doubtful = _DOUBTS[language].search(text) or _NAMED.search(text)
    return Written.DOUBTFULLY if doubtful else Written.MARKED
