"""Numbers that the other side says without a number: `beide`, `midi`, `à la Saint-Sylvestre`.

`excuses.tsv` beside this file lists the words; a figure that stands on the other side
where none is read, as in a name, is excused as well.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from importlib.resources import files

from checker.facts.quantities.figures import Number
from checker.facts.quantities.quantity import NAMED, Quantity, Sort, Weight
from checker.lexicon.units import one_of
from checker.model import Text
from checker.patterns import regex

_ROUND = frozenset((15, 24, 2000))
"""Figures beyond the small ones that have words of their own."""
LONG = 6
"""So many digits are those of one thing, and no number that happens to be the same."""
MANY = 60
"""With more numbers than this on a side, words are not held against each of them."""


@cache
def _excuses() -> dict[tuple[Number, str], dict[str, re.Pattern[str]]]:
    lines = (files("checker.facts.quantities") / "excuses.tsv").read_text(encoding="utf-8").splitlines()
    table: dict[tuple[Number, str], dict[str, re.Pattern[str]]] = {}
    for line in lines[1:]:
        value, dimension, german, french = line.split("\t")
        table[Fraction(value), dimension] = {"de": re.compile(german), "fr": re.compile(french)}
    return table


def unread(one: Quantity, text: Text, other: Text, read: Sequence[Quantity]) -> bool:
    """Whether the same figure stands on the other side where none is read, as in a name or an address.

    So may a numeral in capitals (`IV-Algorithmus`, `l’algorithme IV`), and a long figure among letters
    (`RK 094 551 207 DE`, `RK094551207DE`).
    """
    written = one.digits or text.content[one.start : one.figure]
    joined = one.digits.replace(" ", "")
    if len(joined) >= LONG and joined.isdigit() and re.search(rf"[A-Za-z]{joined}(?![0-9])", other.content):
        return True
    if not one.digits and not (written.isupper() and len(written) > 1):
        return False
    if written not in other.content or len(read) > MANY:
        return False
    return any(
        not any(each.start < found.end() and found.start() < each.end for each in read)
        for found in re.finditer(rf"(?<![0-9A-Z.,]){re.escape(written)}(?![0-9]|[.,][0-9])", other.content)
    )


_ONE_TO_ONE = regex(
    r"\bun[- ]à[- ](?:un|plusieurs)\b|biunivoque|\beins[- ]zu[- ](?:eins|n|viele)\b|eineindeutig"
    r"|\bun(?:e)? (?:pour|contre|sur) |\beins zu "
)
"""How the first number of `1:1`, `1:5` is said in words."""
_LONE_ROMANS: dict[Number, re.Pattern[str]] = {5: regex(r"\bV\b"), 10: regex(r"\bX\b")}
"""Numerals of one letter, which is mostly a letter, so that they are not read: `die V. Republik`."""


def _of_its_sort(one: Quantity, written: str, low: str) -> bool | None:
    """Whether what only its sort can say in other words stands there; None if the table decides."""
    if one.sort is Sort.SEASON:
        return None
    if one.sort in NAMED:
        return False
    if one.sort is Sort.NAME:
        digits = rf"(?<![0-9]){re.escape(one.digits)}(?![0-9])"
        if one.digits and re.search(digits, unicodedata.normalize("NFKC", low)):
            return True
    if one.sort is Sort.ORDINAL and (roman := _LONE_ROMANS.get(one.value)) and roman.search(written):
        return True
    if one.sort is Sort.SCORE:
        return one.value == 1 and _ONE_TO_ONE.search(low) is not None
    return False if one.value == 1 and one.digits not in ("", "1") else None


def _is_one_of_another(one: Quantity, language: str, low: str) -> bool:
    """Whether it comes to one of another unit, told with an article: `1000 kg`, `une tonne`."""
    nouns = one_of(one.dimension, one.key[0], language) if one.unit and one.value != 1 else ()
    article = "ein(?:e[rnms]?)?" if language == "de" else "une?"
    return bool(nouns) and re.search(rf"\b{article} (?:{'|'.join(nouns)})\b", low) is not None


def excused(  # noqa: C901 - which entries of the table apply
    one: Quantity, other: Text, said: Sequence[Quantity]
) -> bool:
    """Whether the other side says the same in words that are none of its numbers, which are `said`."""
    table, content = _excuses(), other.content.lower()
    if (excuse := _of_its_sort(one, other.content, content)) is not None:
        return excuse
    if _is_one_of_another(one, other.language, content):
        return True
    if one.sort is Sort.SEASON:
        pattern = table[one.value, "season"].get(other.language)
        return pattern is not None and pattern.search(content) is not None
    keys: list[tuple[Number, str]] = [(one.value, one.unit), (one.value, "")]
    if one.dimension == "months":
        keys.append((one.key[0], "months"))
    if one.unit == "year" and 20 <= one.value < 100:  # a man of 55 is a quinquagénaire
        keys.append((one.value // 10 * 10, "year"))
    if one.dimension == "time":
        keys.append((one.key[0], "time"))
    if one.sort is Sort.TIME:
        keys = [(one.value, "time")]
    elif one.sort is Sort.ORDINAL and one.value == 1 and not one.digits:
        keys = [(one.value, "ordinal")]
    elif one.sort is Sort.DAY:
        keys = [(one.value, "day")]
    elif one.sort is Sort.MULTIPLE and one.weight and one.value == 2:
        keys = [(one.value, "multiple")]  # what doubles does not become a half
    elif one.weight is Weight.DIGITS and one.value > 2:
        keys = keys[2:] + (
            keys[:1]
            if one.unit and one.value > 12
            else [key for key in keys if one.value <= 12 or one.sort is Sort.ORDINAL or one.value in _ROUND]
        )
    for value, dimension in keys:
        pattern = table.get((value, dimension), {}).get(other.language)
        if pattern is not None and len(said) > MANY:
            return pattern.search(content) is not None
        if pattern is not None and any(
            not any(
                each.start < found.end() and found.start() < each.end and each.value != one.value
                for each in said
            )
            for found in pattern.finditer(content)
        ):
            return True
    return False
