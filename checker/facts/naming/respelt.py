"""Names that both sides have, written with another accent or hyphen."""

from __future__ import annotations

from collections.abc import Iterable

from checker.facts.naming.counterparts import bare_forms, folded_words
from checker.facts.naming.discord import Discord, Kind
from checker.facts.naming.names import Name, Strength, capitals, names
from checker.facts.naming.spelling import same_sound
from checker.lexicon.gazetteer import (
    fold,
    french_for,
    is_exonym,
    is_french_word,
    is_german_noun,
    is_given,
    is_place,
    named_alike,
)
from checker.lexicon.words import zipf
from checker.model import Pair, Span, Text
from checker.patterns import regex

_ACCENTED = regex(r"(?:[!-~]|[äöüÄÖÜßéèêëàâîïôûùçÉÈÊËÀÂÎÏÔÛÙÇœáíóúñãõÁÍÓÚÑ’])+")
"""A name of letters of western languages; neither German nor French keeps those of others with care."""


def other_accents(pair: Pair) -> list[Discord]:
    """Names that differ by an accent or umlaut only, and are no exonyms of each other."""
    found = []
    for here, there in ((pair.de, pair.fr), (pair.fr, pair.de)):
        if here.content.isascii():
            continue
        for name in here[names]:
            if (
                not _ACCENTED.fullmatch(name.form)
                or name.form.isascii()
                or name.strength is Strength.WORD
                or name.form in there.content
            ):
                continue
            for other in (*there[names], *_first(there, name)):
                if (
                    other.folded == name.folded
                    and _differ(name.form, other.form)
                    and (not _changes(name, other) or _before_one_name(here, name, there, other))
                ):
                    german, french = (name, other) if here is pair.de else (other, name)
                    one = Discord(Kind.MISSPELT, german.span, french.span, german.form, french.form)
                    if one not in found:
                        found.append(one)
                    break
    return found


def _first(text: Text, name: Name) -> tuple[Name, ...]:
    """The word that opens a text as a name opens the other, if it is no word of either language."""
    if name.start or is_german_noun(name.form) or is_french_word(name.form):
        return ()
    first = capitals(text.content, text.locale)[:1]
    return tuple(
        one for one in first if not (one.start or is_french_word(one.form) or is_german_noun(one.form))
    )


_NEXT = regex(r" ([A-ZÀ-Þ][\w-]{2,})")


def _before_one_name(here: Text, name: Name, there: Text, other: Name) -> bool:
    """Whether a first name stands before the same family name on both sides, so that it is one person."""
    after = _NEXT.match(here.content, name.end), _NEXT.match(there.content, other.end)
    return after[0] is not None and after[1] is not None and after[0][1] == after[1][1]


def against_usage(pair: Pair) -> list[Discord]:
    """Names altered on one side, whose language writes them as the other side does: `Amazone` for `Amazon`.

    `Putin` is `Poutine` in French; but nobody there writes `Nakamoura`, and many write `Nakamura`.
    """
    found = []
    german, french = pair.de.content, pair.fr.content
    altered = [ours for ours in _each_once(pair.de[names]) if _may_be_altered(ours, french)]
    others = _each_once(capitals(french, pair.fr.locale)) if altered else []
    for ours in altered:
        for theirs in others:
            if (
                theirs.initial == ours.initial
                and theirs.form not in german
                and theirs.form.isalpha()
                and not french.startswith(("...", "…"), theirs.end)
                and _alike(ours, theirs)
                and (_is_altered(theirs, ours, "fr") or _is_altered(ours, theirs, "de"))
            ):
                found.append(Discord(Kind.MISSPELT, ours.span, theirs.span, ours.form, theirs.form))
                break
    return found


def _each_once(every: Iterable[Name]) -> list[Name]:
    """The names of a text, each where it stands first."""
    first: dict[str, Name] = {}
    for name in every:
        first.setdefault(name.form, name)
    return list(first.values())


def _may_be_altered(name: Name, there: str) -> bool:
    return (
        name.strength > Strength.WORD
        and len(name.form) >= SHORTEST
        and name.form.isalpha()
        and not name.acronym
        and not is_exonym(name.folded, "de")
        and name.folded not in folded_words(there)
    )


SHORTEST = 5
"""Names of fewer letters are alike by chance."""


def _alike(ours: Name, theirs: Name) -> bool:
    one, other = ours.folded, theirs.folded
    abroad = is_exonym(other, "fr") and not is_french_word(other)
    if one == other or (abroad and ours.strength is not Strength.NAME):
        return False
    if other in bare_forms(one, "de") or other == one + "s":
        return False
    return one.startswith(other) or other.startswith(one) or same_sound(one, other)


def _is_altered(name: Name, other: Name, language: str) -> bool:
    """Whether a form is rarer in its own language than that of the other side."""
    ours, theirs, abroad = (
        (is_german_noun, is_french_word, "fr") if language == "de" else (is_french_word, is_german_noun, "de")
    )
    here, there = zipf(name.form, language), zipf(other.form, language)
    if ours(other.form) or (theirs(other.form) and zipf(other.form, abroad) - there > CLEARLY):
        return False
    return there >= USUAL and there - here >= CLEARLY


USUAL, CLEARLY = 2.5, 0.8
"""How common (Zipf) a name is that a language has as it is, and how much rarer at least what is wrong."""


def other_hyphens(pair: Pair) -> list[Discord]:
    """Names of two words that one side joins with a hyphen: `Rolls-Royce`, `Rolls Royce`."""
    found = []
    for here, there in ((pair.de, pair.fr), (pair.fr, pair.de)):
        if "-" not in here.content:
            continue
        for match in _JOINED.finditer(here.content):
            parted = match[0].replace("-", " ")
            at = there.content.find(parted)
            if at < 0 or match[0] in there.content or any(map(_is_no_name, parted.split())):
                continue
            spans = (Span(*match.span()), Span(at, at + len(parted)))
            forms = (match[0], parted)
            german, french = (0, 1) if here is pair.de else (1, 0)
            found.append(Discord(Kind.MISSPELT, spans[german], spans[french], forms[german], forms[french]))
    return found


_JOINED = regex(r"(?<![\w-])[A-ZÀ-Þ][a-zà-ÿ]{2,}-[A-ZÀ-Þ][a-zà-ÿ]+(?:[A-ZÀ-Þ][a-zà-ÿ]+)?(?![\w-])")


def _is_no_name(word: str) -> bool:
    """Whether a word may be common in German or French, where each joins words its own way."""
    return is_german_noun(word) or is_french_word(word) or is_given(fold(word))


def _differ(one: str, other: str) -> bool:
    """Whether two forms are one word and yet no place, of which each language keeps the accents it likes."""
    return (
        one.casefold() != other.casefold()
        and not (is_place(fold(one)) and not is_given(fold(one)))
        and (fold(one),) not in french_for(fold(one))
        and not is_exonym(fold(one), "de")
    )


def _changes(one: Name, other: Name) -> bool:
    """Whether the languages have each its own form of a first name, be it by accents: `Theo`, `Théo`."""
    if named_alike(one.folded, "de"):
        return True
    return is_given(one.folded) and one.form.isascii() != other.form.isascii()
