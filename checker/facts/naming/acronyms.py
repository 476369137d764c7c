"""Whether an acronym stands on the other side: as it is, as the list has it, or in another order."""

from __future__ import annotations

from functools import lru_cache

from checker.lexicon.gazetteer import acronyms, fold
from checker.patterns import regex

_WORD = regex(r"[^\W_]+")
_NUMBERED = regex(r"([A-Z]{2,})\d+")
_QUARTER = regex(r"[QT][1-4]")


def is_same_acronym(form: str, language: str, there: frozenset[str]) -> bool:
    """Whether the words of the other side hold what answers an acronym of a language."""
    if _is_alike(form, there):
        return True
    equal = acronyms(language).get(form) or acronyms(language).get(form.removesuffix("s"))
    return bool(equal and _said(equal, there)) or _has_letters_of(form, there, language)


def _is_alike(form: str, there: frozenset[str]) -> bool:
    """Whether an acronym stands there in the other number, or parted from its figure."""
    if form[-1:] == "s" and form[:-1].isupper() and fold(form[:-1]) in there:
        return True  # die IPs
    if form.isupper() and fold(form) + "s" in there:
        return True
    if (numbered := _NUMBERED.fullmatch(form)) and fold(numbered[1]) in there:
        return True  # RAID1, RAID 1
    return _QUARTER.fullmatch(form) is not None and bool({"q" + form[1], "t" + form[1]} & there)


def _said(phrases: tuple[str, ...], there: frozenset[str]) -> bool:
    return any(all(fold(word) in there for word in _WORD.findall(phrase)) for phrase in phrases)


def _has_letters_of(form: str, there: frozenset[str], language: str) -> bool:
    """Whether an acronym stands there with its letters in another order, as French puts words: `LPG`, `GPL`.

    Those that are the same in both languages do not: an `FAD` is no `FDA`.
    """
    if len(form) == 2 and form.isupper():
        return fold(form[::-1]) in there  # IQ, QI
    bare = fold(form.removesuffix("s"))
    if len(bare) != 3 or not form[:-1].isupper() or _stays(form, language):
        return False
    abroad = "fr" if language == "de" else "de"
    return any(_letters(bare) == _letters(other) and not _stays(other.upper(), abroad) for other in there)


def _stays(form: str, language: str) -> bool:
    """Whether the other language has an acronym as it is."""
    return form in acronyms(language).get(form, ())


@lru_cache(maxsize=65536)
def _letters(word: str) -> str:
    return "".join(sorted(word))
