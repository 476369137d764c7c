"""What English words mean in German and French, as stems.

    meanings("little", "fr")   # the stems of petit, peu

From the English column of `english.tsv` (origin and licence in NOTICE).
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from checker.lexicon.gazetteer import SMALL
from checker.lexicon.stems import stem
from checker.lexicon.translations import translation_lexicon
from checker.patterns import regex

LEAST_CHANCE = 0.03
"""A translation less probable than this is not counted."""

_PLURAL = (("ies", "y"), ("es", ""), ("s", ""))
_WORD = regex(r"[^\W\d_]+")


@lru_cache(maxsize=65536)
def meanings(word: str, language: str) -> frozenset[str]:
    """The stems of what an English word (lower case, plural or not) means in `de` or `fr`."""
    table = _table()
    singular = [
        word[: -len(end)] + instead for end, instead in _PLURAL if word.endswith(end) and len(word) > 4
    ]
    cells = [table[form][0 if language == "de" else 1] for form in (word, *singular) if form in table]
    return frozenset(
        stem(part, language)
        for cell in cells
        for form in cell.split("|")
        for part in _WORD.findall(form.lower())
        if len(part) > 2 and part not in SMALL
    )


@lru_cache(maxsize=65536)
def french_stems_for(german_stem: str) -> frozenset[str]:
    """The stems of what French says for a German stem, by the translation lexicon."""
    found = translation_lexicon().translations(german_stem)
    return frozenset(other for other, chance in found if chance > LEAST_CHANCE)


def means(original: str, word: str, language: str) -> bool:
    """Whether `word`, of `language`, translates `original`, a word of a name (both in lower case)."""
    if original == word:
        return False
    here = stem(word, language)
    known = meanings(original, language)
    if here in known or any(stem(form, language) in known for form in uninflected(word, language)):
        return True
    if language == "fr":
        return here in french_stems_for(stem(original, "de"))
    return stem(original, "fr") in french_stems_for(here)


@lru_cache(maxsize=65536)
def uninflected(word: str, language: str) -> tuple[str, ...]:
    """What adjectives that stems do not join may come from: `roter` from `rot`, `vieille` from `vieux`."""
    if language == "de":
        return tuple(
            word[: -len(end)] for end in _DECLINED if word.endswith(end) and len(word) - len(end) > 2
        )
    bare = word.removesuffix("s")
    return tuple(bare[: -len(end)] + instead for end, instead in _FEMININE if bare.endswith(end))


_DECLINED = ("e", "er", "es", "en", "em")
_FEMININE = (
    ("eille", "eux"), ("elle", "eau"), ("olle", "ou"), ("che", "c"), ("aiche", "ais"), ("aîche", "ais"),
    ("sse", "s"), ("sse", "x"), ("ouce", "oux"), ("gue", "g"), ("ve", "f"), ("eche", "ec"), ("èche", "ec"),
)  # fmt: skip


def has_meaning(original: str, language: str) -> bool:
    """Whether a word of a name could be translated into `language` at all."""
    if meanings(original, language):
        return True
    return language == "fr" and bool(french_stems_for(stem(original, "de")))


@cache
def _table() -> dict[str, tuple[str, str]]:
    rows = (Path(__file__).parent / "english.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return {word: (german, french) for word, german, french in (row.split("\t") for row in rows)}
