"""Stems, light enough for words of two languages to be counted together.

German after Cistem (Weissweiler and Fraser, 2017), French after the light
stemmers of Savoy (2006): endings go, umlauts and accents too.  They need not be
beautiful, only the same in the lexicon and in the text; NLTK's Snowball would
cost half a second to import.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from checker.patterns import regex

_PLAIN = str.maketrans(
    "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿčšžćńśźżłđ",
    "aaaaaaceeeeiiiinoooooouuuuyycszcnszzld",
    "\N{SOFT HYPHEN}",
) | {ord("ß"): "ss", ord("œ"): "oe", ord("æ"): "ae"}

_FRENCH_PLURAL = regex(r"(?<=...)e{0,2}[sx]?$")
_FRENCH_ENDING = regex(
    r"(?:issement|issant|issent|issait|ement|erent|erait|aient|eront|assent|ation|ateur|atric|ions"
    r"|ance|ence|ant|ent|ait|ais|era|iez|ons|eux|eus|euse|eur|ive|ifs?|ir|er|ez|ie|i|a)$"
)


def plain(word: str) -> str:
    """The word without accents and umlauts, `ß` as `ss`."""
    if word.isascii():
        return word
    word = word.translate(_PLAIN)
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(character for character in decomposed if not unicodedata.combining(character))


@lru_cache(maxsize=65536)
def german_stem(word: str) -> str:
    """The stem of a German word in lower case: `häuser` and `haus` are `haus`."""
    stem = plain(word)
    if stem[:1].isdigit():
        return stem
    if stem.startswith("ge") and len(stem) > 6:
        stem = stem[2:]
    while len(stem) > 3:
        if len(stem) > 5 and stem[-2:] in ("em", "er", "nd"):
            stem = stem[:-2]
        elif stem[-1] in "tesn":
            stem = stem[:-1]
        else:
            break
    return stem


@lru_cache(maxsize=65536)
def french_stem(word: str) -> str:
    """The stem of a French word in lower case: `utilisés` and `utilisent` are `utilis`."""
    stem = plain(word)
    if stem[:1].isdigit() or len(stem) < 4:
        return stem
    if stem.endswith("aux") and len(stem) > 4:
        stem = stem[:-2] + "l"
    stem = _FRENCH_PLURAL.sub("", stem)
    if len(stem) > 5:
        shorter = _FRENCH_ENDING.sub("", stem)
        if len(shorter) >= 4:
            stem = shorter
    if len(stem) > 4 and stem[-1] == stem[-2]:
        stem = stem[:-1]
    return stem


def stem(word: str, language: str) -> str:
    """The stem in `de` or `fr`; any other language only loses its accents."""
    if language == "de":
        return german_stem(word)
    if language == "fr":
        return french_stem(word)
    return plain(word)
