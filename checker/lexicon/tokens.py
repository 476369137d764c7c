"""Tokens to compare across two languages: words, numbers by value, addresses.

Case, French elisions and digit grouping are gone, so that `8'848`, `8 848` and
`8848` are one token and `l’alpiniste` is `alpiniste`.  Nothing here keeps
offsets: for marks on a text there are the facts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_GROUPING = "'’.\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE} "

_TOKEN = re.compile(
    r"(?P<address>(?:https?://|www\.)[^\s<>\"»“”]{1,300})"
    r"|(?P<date>[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{2,4}(?![0-9]))"
    rf"|(?P<number>[0-9]{{1,3}}(?P<by>[{_GROUPING}])[0-9]{{3}}(?:(?P=by)[0-9]{{3}})*(?![0-9])(?:[.,][0-9]+)?"
    r"|[0-9]+(?:[.,][0-9]+)?)"
    r"|(?P<word>[^\W\d_]+)"
)

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
    for match in _TOKEN.finditer(text.lower()):
        word = match.group()
        kind = match.lastgroup
        if kind == "word":
            if len(word) > 1 and word not in _ELIDED:
                yield _SPELT_OUT.get(word) or word[:_LONGEST]
        elif match["number"]:
            yield _value(word)
        elif kind == "date":
            yield from map(_value, word.split("."))
        else:
            yield word.rstrip(".,;:!?)")


def _value(number: str) -> str:
    """A number without grouping, with a point for the decimals: `1.234,50` is `1234.5`."""
    if number.isdigit():
        return number.lstrip("0") or "0"
    whole, fraction = number, ""
    separator = re.search(r"[.,]([0-9]+)$", number)
    if separator and (len(separator.group(1)) != 3 or separator.group()[0] == ","):
        whole, fraction = number[: separator.start()], separator.group(1).rstrip("0")
    whole = "".join(character for character in whole if character.isdigit()).lstrip("0") or "0"
    return f"{whole}.{fraction}" if fraction else whole
