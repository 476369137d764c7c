"""Names in one frame on both sides that differ by a letter or two: `Anna Horn`, `Anna Hor`.

What stands behind the same first name, before the same family name or behind the word for a
couple is one person's name.  There a letter more or less is no inflection but for
the German genitive, and French has no endings for names at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice, pairwise

from checker.facts.naming.counterparts import folded_words
from checker.facts.naming.discord import Discord, Kind
from checker.facts.naming.names import Name, Strength, capitals, names
from checker.facts.naming.spelling import distance, has_french_ending, same_sound
from checker.facts.naming.translated import translates
from checker.lexicon.gazetteer import (
    fold,
    french_for,
    is_french_word,
    is_german_noun,
    is_given,
    is_known_name,
    named_alike,
)
from checker.lexicon.words import zipf
from checker.model import Pair, Span, Text
from checker.patterns import regex

SHORTEST = 3
"""Names of fewer letters are alike by chance."""

MANY = 60
"""So many neighbours of one side are held against those of the other; no sentence has more."""

LONG = 8
"""From so many letters on two may differ."""

RARE = 3.5
"""A word rarer than this in English (Zipf) is hardly a word of the name of a product."""

USUAL, CLEARLY = 2.5, 0.8
"""How common (Zipf) a name is that French has as it is, and how much rarer at least what is wrong."""

_COUPLE = {
    "de": regex(r"(?:Ehepaar|Eheleuten?|Familie|Brüdern?|Geschwistern?) (?=[A-ZÀ-Þ])"),
    "fr": regex(r"(?:époux|epoux|Famille|famille|Frères|frères|Sœurs|sœurs) (?=[A-ZÀ-Þ])"),
}


def in_frames(pair: Pair) -> list[Discord]:
    """The names that their neighbour or the word for a couple shows to be one, spelt in two ways."""
    framed = [*_beside(pair.de[names], pair.fr[names]), *_couples(pair)]
    if not framed:
        return []
    here, there = folded_words(pair.de.content), folded_words(pair.fr.content)
    return [
        Discord(Kind.MISSPELT, ours.span, theirs.span, ours.form, theirs.form, sure=True)
        for ours, theirs in framed
        if ours.folded not in there and theirs.folded not in here and _is_slip(ours, theirs)
    ]


_INITIAL = regex(r"\b(?P<first>[A-ZÀ-Þ][a-zß-ÿ]{2,20}) (?P<initial>[A-Z])\.")
_POINTED = regex(r"\.(?<= [A-Z]\.)")
_RESPELT = ({"W", "V"}, {"J", "I"}, {"J", "Y"}, {"C", "K"}, {"T", "C"}, {"S", "Z"}, {"D", "J"}, {"G", "H"})
"""Initials that one family name has in the two languages."""


def other_initials(pair: Pair) -> list[Discord]:
    """People of whom no more than the initial of the family name is told, and another one on each side."""
    if not (_POINTED.search(pair.de.content) and _POINTED.search(pair.fr.content)):
        return []
    german, french = (_initials(text) for text in (pair.de, pair.fr))
    found = []
    for first in german.keys() & french.keys():
        ours, theirs = german[first], french[first]
        if len(ours) == len(theirs) == 1 and ours.keys() != theirs.keys():
            (one,), (other,) = ours, theirs
            if {one, other} not in _RESPELT:
                forms = (f"{first} {one}.", f"{first} {other}.")
                found.append(Discord(Kind.REPLACED, ours[one], theirs[other], *forms))
    return found


def _initials(text: Text) -> dict[str, dict[str, Span]]:
    """The initials behind each first name and where they stand."""
    found: dict[str, dict[str, Span]] = {}
    for match in _INITIAL.finditer(text.content):
        if is_given(fold(match["first"])):
            found.setdefault(match["first"], {})[match["initial"]] = Span(*match.span())
    return found


def _beside(german: Iterable[Name], french: Iterable[Name]) -> Iterator[tuple[Name, Name]]:
    """The family names behind the same first name, and the first names before the same family name."""
    ours, theirs = _neighbours(german), _neighbours(french)
    for one, other in ours:
        for first, second in theirs:
            if one.form == first.form and (
                is_given(one.folded)
                or (_is_unknown(one) and (is_known_name(other.folded) or is_known_name(second.folded)))
                or all(name.strength is Strength.NAME and not name.acronym for name in (one, other, second))
            ):
                yield other, second
            elif (
                other.form in (second.form, second.form + "s")
                and is_given(one.folded) != is_given(first.folded)
                and not is_german_noun(first.form)
            ):
                yield one, first


def _neighbours(every: Iterable[Name]) -> list[tuple[Name, Name]]:
    found = (
        (one, other)
        for one, other in pairwise(every)
        if one.run == other.run and other.start == one.end + 1 and one.form.isalpha() and other.form.isalpha()
    )
    return list(islice(found, MANY))


def _is_unknown(name: Name) -> bool:
    """Whether a word is none of German, French or English, so that it is a name wherever it stands."""
    return not (
        name.acronym
        or is_german_noun(name.form)
        or is_french_word(name.form)
        or zipf(name.form, "en") >= RARE
    )


def _couples(pair: Pair) -> Iterator[tuple[Name, Name]]:
    """The names behind the words for a couple or family, where each side has one."""
    ours, theirs = _behind_couple(pair.de), _behind_couple(pair.fr)
    if len(ours) == len(theirs) == 1:
        yield ours[0], theirs[0]


def _behind_couple(text: Text) -> list[Name]:
    ends = {match.end() for match in _COUPLE[text.language].finditer(text.content)}
    return [name for name in capitals(text.content, text.locale) if name.start in ends] if ends else []


def _is_slip(ours: Name, theirs: Name) -> bool:
    """Whether one is the other with a letter or two altered, and not inflected, translated or respelt."""
    one, other = ours.folded, theirs.folded
    if one == other or one == other + "s" or not min(len(one), len(other)) >= SHORTEST:
        return False
    if has_french_ending(one, other):
        return False
    limit = 1 if max(len(one), len(other)) < LONG else 2
    if distance(one, other, limit) > limit:
        return False
    if (other,) in french_for(one) or (other,) in named_alike(one, "de") or translates(one, other):
        return False
    return not same_sound(one, other) or _is_used_in_french(ours.form, theirs.form)


def _is_used_in_french(german: str, french: str) -> bool:
    """Whether French texts have a name as German writes it, and hardly as it stands here: `Weber`."""
    often = zipf(german, "fr")
    return often >= USUAL and often - zipf(french, "fr") >= CLEARLY
