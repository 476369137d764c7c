"""Two figures that are one number, or one that is two: `1/2`, `guerre de 39-45`, `Joh 3,16`."""

from __future__ import annotations

from fractions import Fraction

from checker.facts.quantities.quantity import Sort, Weight
from checker.facts.quantities.scan import Scan
from checker.facts.quantities.tokens import DASHES, HYPHENS, Tokens
from checker.patterns import regex

_STROKE = frozenset((*DASHES, *HYPHENS))
_WARS = frozenset((("14", "18"), ("39", "45")))


def war(scan: Scan, tokens: Tokens, at: int) -> int:
    """`la guerre de 39-45`: the years of a World War, which the other side may call by its number."""
    first, last = tokens.words[at], tokens.word(at + 2)
    if (first, last) not in _WARS or tokens.word(at + 1) not in _STROKE:
        return at
    if "guerre" not in tokens.lows[max(0, at - 2) : at]:
        return at
    for year, place in ((first, at), (last, at + 2)):
        scan.add(Sort.YEAR, (int(f"19{year}"), int(year)), place, place + 1, weight=Weight.SOFT)
    return at + 3


def part(scan: Scan, tokens: Tokens, at: int) -> int:
    """`1/2`, `2 1/2`: a fraction in digits."""
    over = at + 2 if tokens.word(at + 1) == "/" else at + 3
    whole = 0 if over == at + 2 else tokens.words[at]
    above, below = tokens.word(over - 2), tokens.word(over)
    if (
        tokens.word(over - 1) != "/"
        or not (tokens.glued(over - 1) and tokens.glued(over))
        or (tokens.glued(at) and tokens.word(at - 1) == "/")  # `ext2/3/4`
        or (tokens.glued(over + 1) and tokens.word(over + 1) == "/")
        or (
            tokens.glued(over + 1)
            and tokens.word(over + 1) in HYPHENS
            and not tokens.word(over + 2).isalpha()
        )
        or (whole and (not str(whole).isdigit() or tokens.glued(over - 2)))
        or (above, below) not in _PARTS
    ):
        return at
    value = int(whole) + Fraction(int(above), int(below))
    if not whole:
        scan.add(Sort.FRACTION, value, at, over + 1, digits=f"{above}/{below}", weight=Weight.WORDS)
        return over + 1
    return scan.amount((value,), at, over + 1, Weight.DIGITS)


_PARTS = frozenset((str(above), str(below)) for below in (2, 3, 4, 5, 8) for above in range(1, below))


BOOKS = frozenset(
    """Mt Mk Lk Joh Apg Röm Kor Gal Eph Phil Kol Thess Hebr Jak Petr Offb Gen Dtn Lev Mose Jos Sam Kön Chr Neh
    Ijob Hiob Ps Psalm Spr Koh Hld Jes Jer Klgl Ez Hes Dan Hos Sach Mal Genesis Exodus Matthäus Markus Lukas
    Johannes Jesaja Jeremia Offenbarung""".split()
)
"""Books of the Bible, behind which a comma stands between chapter and verse."""
_VERSE = regex(r"([0-9]{1,3}),([0-9]{1,3})")


def verse(scan: Scan, tokens: Tokens, at: int) -> int:
    """`Joh 3,16`: a chapter and a verse, which French writes with a space between."""
    found = _VERSE.fullmatch(tokens.words[at])
    if found is None or tokens.language != "de" or tokens.word(at - 1) not in BOOKS:
        return at
    for number in found.groups():
        scan.add(Sort.IDENTIFIER, int(number), at, at + 1, digits=number)
    return at + 1
