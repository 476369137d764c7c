"""What names are called on the other side, and which words are no names.

    french_for("genf")           # {("Genève",)}: each form as its folded words
    is_german_noun("häusern")    # True
    is_given("friederike")       # True

The files lie beside this module, written by `bench/build/names.py` (origin and
licences in NOTICE).  All keys are folded by `fold`: lower case, no accents.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

from checker.lexicon.stems import german_stem, plain
from checker.lexicon.words import zipf
from checker.patterns import regex

_HERE = Path(__file__).parent
_WORD = regex(r"[^\W_]+")
SMALL = frozenset(
    "saint sainte st ste sankt san "
    "der die das des dem den von van am im in an und zu zum zur"
    " le la les l de du d et en sur au aux of the".split()
)
"""Folded words that carry no name."""

SURE = 9
"""Letters from which on a word that no text has may be put together of others."""

COMMON, USUAL, VERB = 4.0, 3.5, 2.0
"""How common (Zipf) the last part of a short compound is, its first part if no noun, and a verb as such."""

_PREFIXES = ("um", "ab", "an")
LEAST_PREFIXED = 6
"""What German puts before nouns, shorter than other first parts; such a word has more letters than this."""

LONGEST = 60
"""Longer words are not taken to pieces."""

Forms = tuple[tuple[str, ...], ...]


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """The word in lower case, without accents and umlauts, `ß` as `ss`: `Genève` is `geneve`."""
    return plain(word.lower())


def words_of(form: str) -> tuple[str, ...]:
    """The folded words of a name that carry it: `Karl der Große` is `("karl", "grosse")`."""
    every = tuple(fold(word) for word in _WORD.findall(form))
    return tuple(word for word in every if word not in SMALL) or every


def french_for(german: str) -> Forms:
    """What French calls a German place, people, institution or classical name (folded)."""
    return _answers(german, "exonyms.tsv", 0)


def german_for(french: str) -> Forms:
    """What German calls a French place, people, institution or classical name (folded)."""
    return _answers(french, "exonyms.tsv", 1)


@lru_cache(maxsize=65536)
def is_exonym(word: str, language: str) -> bool:
    """Whether this (folded) is a place, people or classical name that the other language may rename."""
    known = _single()[0 if language == "de" else 1]
    endings = ("n", "in", "innen", "s") if language == "de" else ("s", "e", "es", "ne", "nes")
    return word in known or any(
        word.endswith(ending) and len(word) - len(ending) > 4 and word[: -len(ending)] in known
        for ending in endings
    )


def named_alike(given: str, language: str) -> Forms:
    """What the other language makes of a first name: `Johannes` is `Jean`, for popes, kings and saints."""
    return _answers(given, "first_names.tsv", 0 if language == "de" else 1)


def is_given(word: str) -> bool:
    """Whether this (folded) is a first name."""
    return "first" in _kinds().get(word, ())


def is_surname(word: str) -> bool:
    """Whether this (folded) is a family name that the dictionary lists."""
    return "last" in _kinds().get(word, ())


def is_place(word: str) -> bool:
    """Whether this (folded) is a place that the dictionary lists."""
    return "place" in _kinds().get(word, ())


def is_known_name(word: str) -> bool:
    """Whether this (folded) is a name of any kind."""
    return word in _kinds()


@lru_cache(maxsize=65536)
def is_german_noun(word: str) -> bool:
    """Whether a German word (any case and inflection) is a common word, alone or put together of such."""
    known = _german()
    lower = word.lower()
    if lower in _no_german() or (len(lower) > 5 and lower.removesuffix("s") in _no_german()):
        return False  # `Garden`, which has the stem of `Garn`
    if german_stem(lower) in known or german_stem(_SINGULAR.sub("", lower)) in known:
        return True
    if not 7 <= len(lower) <= LONGEST or zipf(lower, "fr") > 0:
        return False  # what French texts know and the dictionary does not is rather a name than a compound
    sure = len(lower) >= SURE or zipf(lower, "de") > 0
    if lower[:2] in _PREFIXES and len(lower) > LEAST_PREFIXED and not is_known_name(fold(lower)):
        bare = lower[2:]
        if german_stem(bare) in known and zipf(bare, "de") >= USUAL:
            return True  # Umkarton
    for cut in range(3, len(lower) - 2):
        head, tail = lower[:cut], lower[cut:]
        # `Roseanna` is none of `Rose`, but `Farbwert` one of `Wert`
        common = sure or (zipf(tail, "de") >= COMMON and not is_known_name(fold(tail)))
        if common and len(tail) > 2 and german_stem(tail) in known and _is_first_part(head, known):
            return True
    return False


@lru_cache(maxsize=65536)
def is_french_word(word: str) -> bool:
    """Whether a French word (any case and inflection) is a common word."""
    known, folded = _french(), fold(word)
    return folded in known or any(bare in known for bare in _french_headwords(folded))


def _french_headwords(word: str) -> Iterator[str]:
    """What the dictionary may list an inflected French word under."""
    for ending, instead in _FRENCH_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 2:
            yield word[: -len(ending)] + instead


_FRENCH_ENDINGS = (
    ("issez", "ir"), ("issons", "ir"), ("issent", "ir"), ("issant", "ir"), ("e", "er"), ("es", "er"),
    ("ent", "er"),
    ("s", ""), ("x", ""), ("e", ""), ("es", ""), ("aux", "al"), ("elle", "el"), ("elles", "el"),
    ("ienne", "ien"), ("iennes", "ien"),
    ("euse", "eur"), ("euses", "eur"), ("trice", "teur"), ("trices", "teur"), ("ive", "if"),
    ("ives", "if"), ("euse", "eux"),
    ("euses", "eux"), ("ere", "er"), ("eres", "er"), ("ons", "er"), ("ez", "er"), ("ant", "er"),
    ("ons", "re"), ("ez", "re"),
    ("ee", "er"), ("ees", "er"), ("ette", "et"), ("nne", "n"), ("nnes", "n"),
)  # fmt: skip


def capitalised_in_french() -> Mapping[str, Forms]:
    """What French writes with a capital and German calls by a common noun (folded): `État`, `Bercy`."""
    return _capitals(0)


@lru_cache(maxsize=4096)
def capitals_for_compound(german: str) -> Forms:
    """What French writes with a capital for the last part of a German compound (folded).

    The `Bundesverfassungsgericht` is a `Cour` as any `Gericht` is.
    """
    return tuple(
        form for word, forms in _capitals(1).items() if ends_compound(word, german) for form in forms
    )


def ends_compound(word: str, compound: str) -> bool:
    """Whether a German word (folded) is the last part of another: `Gericht` of `Bundesgerichts`."""
    return len(word) > LEAST_HEAD and compound.endswith((word, word + "s", word + "es"))


LEAST_HEAD = 4
"""The last part of a compound has more letters than this; shorter words end others by chance."""


def acronyms(language: str) -> Mapping[str, tuple[str, ...]]:
    """What an acronym is in the other language: `EU` is `UE`; some are words (`LKW`, `camion`)."""
    return _acronyms()[0 if language == "de" else 1]


_SINGULAR = regex(r"(?:innen|in)$")
_LINK = regex(r"(?:s|es|n|en|er|e)$")


def _is_first_part(head: str, known: frozenset[str]) -> bool:
    if len(head) < 3:
        return False
    if german_stem(head) in known or (len(head) > 4 and german_stem(_LINK.sub("", head)) in known):
        return True
    usual = zipf(head, "de") >= USUAL or (head.endswith("e") and zipf(head + "n", "de") >= VERB)
    if usual and len(head) > 3 and not is_known_name(fold(head)):
        return True  # `Audio`, `Einhänge`
    return any(
        german_stem(head[:cut]) in known and german_stem(head[cut:]) in known
        for cut in range(4, len(head) - 3)
    )


def _lines(name: str) -> list[str]:
    path = _HERE / name
    if name.endswith(".gz"):
        return gzip.decompress(path.read_bytes()).decode().splitlines()
    return path.read_text(encoding="utf-8").splitlines()[1:]


@cache
def _german() -> frozenset[str]:
    return frozenset(_lines("german_nouns.txt.gz"))


@cache
def _no_german() -> frozenset[str]:
    return frozenset(_lines("no_german_nouns.txt.gz"))


@cache
def _french() -> frozenset[str]:
    return frozenset(_lines("french_words.txt.gz"))


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in _lines("known_names.tsv"):
        name, kind = line.split("\t")
        found[fold(name)] = (*found.get(fold(name), ()), kind)
    for line in _lines("first_names.tsv"):
        for name in line.split("\t")[1].split("|"):
            found[fold(name)] = (*found.get(fold(name), ()), "first")
    return found


@cache
def _table(name: str) -> tuple[list[str], tuple[dict[str, list[int]], dict[str, list[int]]]]:
    """The rows of a table of forms, folded, and in which of them each word stands, by side."""
    rows = [plain(row.lower()) for row in _lines(name)]
    standing: tuple[dict[str, list[int]], dict[str, list[int]]] = ({}, {})
    for at, row in enumerate(rows):
        for side, cell in zip(standing, row.split("\t"), strict=False):
            for word in _WORD.findall(cell):
                side.setdefault(word, []).append(at)
    return rows, standing


@lru_cache(maxsize=65536)
def _answers(word: str, name: str, side: int) -> Forms:
    """The forms on the other side of a table for those that the word carries."""
    rows, standing = _table(name)
    found: dict[tuple[str, ...], None] = {}
    for at in standing[side].get(word, ()):
        cells = rows[at].split("\t")
        here, there = [map(words_of, cells[of].split("|")) for of in (side, 1 - side)]
        if any(word in form and (len(form) == 1 or len(word) > 2) for form in here):
            found |= dict.fromkeys(there)
    return tuple(found)


@cache
def _single() -> tuple[frozenset[str], frozenset[str]]:
    rows = list(exonym_rows())
    return (
        frozenset(fold(form) for german, _ in rows for form in german if _stands_alone(form)),
        frozenset(fold(form) for _, french in rows for form in french if _stands_alone(form)),
    )


def _stands_alone(form: str) -> bool:
    return len(form) > 3 and form.isalpha() and form[0].isupper()


@cache
def _capitals(side: int) -> dict[str, Forms]:
    name = "french_capitals.tsv"
    return {word: forms for word in _table(name)[1][side] if (forms := _answers(word, name, side))}


@cache
def _acronyms() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    ways: tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]] = ({}, {})
    for line in _lines("acronyms.tsv"):
        sides = [cell.split("|") for cell in line.split("\t")[:2]]
        for way, here, there in ((ways[0], sides[0], sides[1]), (ways[1], sides[1], sides[0])):
            for form in here:
                way[form] = tuple(dict.fromkeys((*way.get(form, ()), *there)))
    return ways


def exonym_rows() -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The table of exonyms as it stands: German forms, French forms."""
    for line in _lines("exonyms.tsv"):
        german, french = line.split("\t")[:2]
        yield tuple(german.split("|")), tuple(french.split("|"))
