"""Number words of German and French: what each is worth.

German words below a thousand are listed by generation, larger ones are cut at
`tausend`; French ones are put together from their parts, in the traditional and
in the 1990 spelling, with `septante`, `huitante`, `octante` and `nonante`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

GERMAN_UNITS = {
    "null": 0, "ein": 1, "eins": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6,
    "sieben": 7, "acht": 8, "neun": 9,
}  # fmt: skip
GERMAN_TEENS = {
    "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16,
    "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
}  # fmt: skip
GERMAN_TENS = {
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60,
    "siebzig": 70, "achtzig": 80, "neunzig": 90,
}  # fmt: skip


def _german_below_hundred() -> Iterator[tuple[str, int]]:
    yield from GERMAN_UNITS.items()
    yield from GERMAN_TEENS.items()
    for ten, value in GERMAN_TENS.items():
        yield ten, value
        for unit, more in GERMAN_UNITS.items():
            if unit not in ("null", "eins"):
                yield f"{unit}und{ten}", value + more


def _german_below_thousand() -> dict[str, int]:
    small = dict(_german_below_hundred())
    words = dict(small)
    hundreds = {"hundert": 100}
    hundreds |= {f"{unit}hundert": 100 * value for unit, value in GERMAN_UNITS.items() if value}
    hundreds |= {f"{teen}hundert": 100 * value for teen, value in GERMAN_TEENS.items() if value > 10}
    for hundred, value in hundreds.items():
        words[hundred] = value
        for word, more in small.items():
            if more:
                words[hundred + word] = words[f"{hundred}und{word}"] = value + more
    return words


GERMAN = _german_below_thousand()
"""Every German cardinal below a thousand, and from elfhundert on to neunzehnhundertneunundneunzig."""

_INFLECTED = {
    "zweier": 2, "dreier": 3, "zweien": 2, "dreien": 3, "vieren": 4, "fünfen": 5, "sechsen": 6,
    "vierer": 4,
}  # fmt: skip


@lru_cache(maxsize=20_000)
def german(word: str) -> int | None:
    """The value of a German cardinal in small letters: `dreihunderttausend` is 300000."""
    value = GERMAN.get(word)
    if value is None and "tausend" in word:
        head, _, tail = word.partition("tausend")
        whole = {"anderthalb": "ein"}.get(head, head.removesuffix("einhalb"))
        thousands = GERMAN.get(whole) if whole else not head
        rest = (500 if whole != head else 0) if not tail else GERMAN.get(tail.removeprefix("und"))
        if thousands and rest is not None:
            value = 1000 * thousands + rest
    return value if value is not None else _INFLECTED.get(word)


@lru_cache(maxsize=20_000)
def german_ordinal(word: str) -> int | None:
    """The value of a German ordinal in small letters, in any case: `dritten` is 3."""
    for ending in ("ten", "ter", "tes", "tem", "te", "t"):
        stem = word.removesuffix(ending)
        if stem != word:
            irregular = {"drit": 3, "sieb": 7, "ach": 8, "dritt": 3}.get(stem)
            if irregular and (ending != "t" or irregular == 3):
                return irregular
            if ending == "t":
                continue
            value = german(stem)
            if value is not None and value > 1 and (value < 20 or value % 100 in range(1, 20)):
                return value
            if stem.endswith("s"):
                value = german(stem[:-1])
                if value is not None and value >= 20:
                    return value
    return None


FRENCH_UNITS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9,
}  # fmt: skip
FRENCH_TEENS = {
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
}  # fmt: skip
FRENCH_TENS = {
    "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
}  # fmt: skip
FRENCH = {
    "zéro": 0,
    **FRENCH_UNITS,
    **FRENCH_TEENS,
    **FRENCH_TENS,
    "cent": 100,
    "cents": 100,
    "mille": 1000,
    "mil": 1000,
}
"""The parts French cardinals are made of."""


def french(words: Sequence[str]) -> tuple[int, int]:  # noqa: C901, PLR0912 - French numerals, part by part
    """The value of the longest French cardinal at the start of `words`, and how many words it took.

    `words` are in small letters and without hyphens; (0, 0) if there is none.
    """
    total, group, last, taken, at = 0, 0, 10_000, 0, 0
    while at < len(words):
        word = words[at]
        if word == "et" and 0 < at < len(words) - 1 and last in (20, 30, 40, 50, 60, 70, 80, 90):
            if words[at + 1] not in ("un", "une", "onze"):
                break
            at += 1
            continue
        value = FRENCH.get(word)
        if value is None or (value == 0 and taken):
            break
        if value == 1000:
            if total or (taken and last == 1000):
                break
            total, group, last = 1000 * (group or 1), 0, 1000
        elif value == 100:
            if last <= 10 and group % 100 == 1:
                break
            if last < 17 and 1 < group <= 19:
                group *= 100
            elif group == 0:
                group = 100
            else:
                break
            last = 100
        elif value == 20 and last == 4 and group % 100 == 4:
            group, last = group + 76, 80
        elif value in (20, 30, 40, 50, 60, 70, 80, 90):
            if last <= 90:
                break
            group, last = group + value, value
        elif 10 <= value <= 16:
            if last not in (60, 80) and last < 100:
                break
            group, last = group + value, (10 if value == 10 else 16)
        elif value < 10:
            if last == 10:
                if value < 7:
                    break
            elif last < 20:
                break
            group, last = group + value, value
        at += 1
        taken = at
    return (total + group, taken) if taken else (0, 0)


FRENCH_ORDINALS = {
    "unième": 1, "deuxième": 2, "second": 2, "seconde": 2, "troisième": 3, "quatrième": 4, "cinquième": 5,
    "sixième": 6, "septième": 7, "huitième": 8, "neuvième": 9, "dixième": 10, "onzième": 11,
    "douzième": 12, "treizième": 13, "quatorzième": 14, "quinzième": 15, "seizième": 16,
    "vingtième": 20, "trentième": 30, "quarantième": 40, "cinquantième": 50, "soixantième": 60,
    "septantième": 70, "huitantième": 80, "nonantième": 90, "centième": 100, "millième": 1000,
}  # fmt: skip
"""The last parts of French ordinals; those before are cardinals: `vingt et unième`."""

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_NOT_ROMAN = frozenset({"CV", "CD", "DC", "DM", "MM", "MD", "DIV", "MIX", "CIVIL", "LIVE", "CC", "MC", "CM",
                        "DI", "MI", "LL", "XL", "LI", "MV", "DL", "ML", "CL", "CI", "LCD", "DDD", "CIC",
                         "XXX", "XXL", "IL", "CDI", "MDX", "LC", "LV", "CDC", "MCI", "CMI"})  # fmt: skip


@lru_cache(maxsize=2_000)
def roman(word: str) -> int | None:
    """The value of a Roman numeral in capitals, if well written; not `CD`, `MIX` and their like."""
    if not word or word in _NOT_ROMAN or any(letter not in _ROMAN for letter in word):
        return None
    value = 0
    for letter, following in zip(word, [*word[1:], ""], strict=True):
        worth = _ROMAN[letter]
        value += -worth if following and _ROMAN[following] > worth else worth
    return value if _written(value) == word and value < 100 else None


def _written(value: int) -> str:
    out = ""
    for worth, letters in (
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
        (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ):  # fmt: skip
        while value >= worth:
            out, value = out + letters, value - worth
    return out
