"""Whether the dictionary makes one name of another: `Frankreich`, `France`; `französisch`, `français`."""

from __future__ import annotations

from functools import lru_cache

from checker.lexicon.gazetteer import german_for, is_exonym, is_french_word, is_german_noun
from checker.lexicon.stems import french_stem, german_stem
from checker.lexicon.translations import translation_lexicon
from checker.patterns import regex

_ADJECTIVE = regex(r"(?:isch|deutsch)(?:e|en|er|es|em)?$")

LEAST_CHANCE = 0.1
"""A translation less probable than this does not answer a name."""


@lru_cache(maxsize=65536)
def _translations(part: str) -> frozenset[str]:
    """The French stems that may answer a German word."""
    return frozenset(
        stem
        for stem, chance in translation_lexicon().translations(german_stem(part))
        if chance > LEAST_CHANCE
    )


@lru_cache(maxsize=65536)
def _adjective_starts(word: str) -> frozenset[str]:
    """The first letters of what French says for a German adjective of origin: `französisch` gives `fran`."""
    if not _ADJECTIVE.search(word):
        return frozenset()
    stems = _translations(word)
    for cut in range(3, len(word) - 5):  # innerdeutsch, US-amerikanisch
        stems = stems or _translations(word[cut:])
    return frozenset(stem[:4] for stem in stems if len(stem) > 3)


def translates(german: str, french: str) -> bool:
    """Whether the dictionary has a French word for a German one (both folded)."""
    return french_stem(french) in _translations(german)


def is_translated(part: str, language: str, there: frozenset[str]) -> bool:
    """Whether the dictionary answers a name; what is no common word must begin alike too."""
    if language == "de":
        stems = _translations(part)
        common = is_german_noun(part)
        return bool(stems) and any(
            french_stem(other) in stems and (common or _begin_alike(part, other)) for other in there
        )
    start = part[:4]
    stem = french_stem(part)
    common = is_french_word(part) and not (german_for(part) and is_exonym(part, "fr"))
    return any(
        ((common or _begin_alike(part, other)) and stem in _translations(other))
        or (len(part) > 4 and start in _adjective_starts(other))
        for other in there
        if len(other) > 3
    )


_ALIKE = str.maketrans("ckqyjwv", "kkkiivv")


def _begin_alike(one: str, other: str) -> bool:
    return one[:2].translate(_ALIKE) == other[:2].translate(_ALIKE)
