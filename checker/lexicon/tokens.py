"""Tokens to compare across two languages: words, numbers by value, addresses.

Case, French elisions and digit grouping are gone, so that `8'848`, `8 848` and
`8848` are one token and `l’alpiniste` is `alpiniste`.  Nothing here keeps
offsets: for marks on a text there are the facts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from checker.patterns import regex

_GROUPING = "'’.\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE} "
_GROUPS = "|".join(rf"(?:{re.escape(by)}[0-9]{{3}})+" for by in _GROUPING)

# No groups, so that `findall` gives strings; what kind each is can be told from the string.
_TOKEN = regex(
    r"(?:https?://|www\.)[^\s<>\"»“”]{1,300}"
    r"|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{2,4}(?![0-9])"
    r"|(?<![0-9:.])[0-9]{1,2}(?:\s?h\s?|:|\suhr\s)[0-5][0-9](?!\s?[0-9.,:'’])"
    rf"|[0-9]{{1,3}}(?:{_GROUPS})(?![0-9])(?:[.,][0-9]+)?"
    r"|[0-9]+(?:[.,][0-9]+)?"
    r"|[^\W\d_]+"
)
_DATE = regex(r"[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{2,4}")
_CLOCK = regex(r"([0-9]{1,2})(?:\s?h\s?|:|\suhr\s)([0-9]{2})")
"""A clock time, which German may write with a point, so that `7 h 34`, `7:34` and `7.34` are one token."""
_FRACTION = regex(r"[.,]([0-9]+)$")

_LONGEST = 40
"""Words are cut here; what is longer is not a word."""

_SPELT_OUT = {
    word: value
    for value, words in {
        "2": "zwei deux ii", "3": "drei trois iii", "4": "vier quatre iv",
        "5": "fünf cinq", "6": "sechs six vi",
        "7": "sieben sept vii", "8": "acht huit viii", "9": "neun neuf ix",
        "10": "zehn dix", "11": "elf onze xi",
        "12": "zwölf douze xii", "13": "dreizehn treize xiii", "14": "vierzehn quatorze xiv",
        "15": "fünfzehn quinze xv", "16": "sechzehn seize xvi xvie", "17": "siebzehn xvii xviie",
        "18": "achtzehn xviii xviiie", "19": "neunzehn xix xixe", "20": "zwanzig vingt xx xxe",
        "21": "xxi xxie", "30": "dreißig dreissig trente", "40": "vierzig quarante",
        "50": "fünfzig cinquante", "60": "sechzig soixante", "100": "hundert cent", "1000": "tausend mille",
    }.items()
    for word in words.split()
}  # fmt: skip
"""Numbers in words and Roman numerals.  `neuf` is also new and `sept` no month: the other side decides."""

_ELIDED = frozenset(("qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu"))


def tokens(text: str) -> Iterator[str]:
    """The tokens of a text, left to right, in lower case.

    Single letters are left out: they are elisions, list letters and initials.
    """
    return chain.from_iterable(map(values, matches(text)))


def matches(text: str) -> list[str]:
    """What tokens are made of, in lower case: words, numbers, dates and addresses as they are written."""
    return _TOKEN.findall(text.lower())


def values(match: str) -> tuple[str, ...]:
    """The tokens that a match is worth: usually one, of a date three, of a single letter none."""
    if "0" <= match[0] <= "9":
        if clock := _CLOCK.fullmatch(match):
            return (_value(f"{clock[1]}.{clock[2]}"),)
        return tuple(map(_value, match.split("."))) if _DATE.fullmatch(match) else (_value(match),)
    if "." in match or ":" in match:
        return (match.rstrip(".,;:!?)"),)
    if len(match) > 1 and match not in _ELIDED:
        return (_SPELT_OUT.get(match) or match[:_LONGEST],)
    return ()


def _value(number: str) -> str:
    """A number without grouping, with a point for the decimals: `1.234,50` is `1234.5`."""
    if number.isdigit():
        return number.lstrip("0") or "0"
    whole, fraction = number, ""
    separator = _FRACTION.search(number)
    if separator and (len(separator.group(1)) != 3 or separator.group()[0] == ","):
        whole, fraction = number[: separator.start()], separator.group(1).rstrip("0")
    whole = "".join(character for character in whole if character.isdigit()).lstrip("0") or "0"
    return f"{whole}.{fraction}" if fraction else whole
