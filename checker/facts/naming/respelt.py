"""Names that both sides have, written with another accent or hyphen."""

from __future__ import annotations

import re

from checker.facts.naming.discord import Discord, Kind
from checker.facts.naming.names import Strength, names
from checker.lexicon.gazetteer import (
    fold,
    french_for,
    is_exonym,
    is_french_word,
    is_german_noun,
    is_given,
    named_alike,
)
from checker.model import Pair, Span

_ACCENTED = re.compile(r"(?:[!-~]|[äöüÄÖÜßéèêëàâîïôûùçÉÈÊËÀÂÎÏÔÛÙÇœáíóúñãõÁÍÓÚÑ’])+")
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
            for other in there[names]:
                if other.folded == name.folded and _differ(name.form, other.form):
                    german, french = (name, other) if here is pair.de else (other, name)
                    one = Discord(Kind.MISSPELT, german.span, french.span, german.form, french.form)
                    if one not in found:
                        found.append(one)
                    break
    return found


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


_JOINED = re.compile(r"(?<![\w-])[A-ZÀ-Þ][a-zà-ÿ]{2,}-[A-ZÀ-Þ][a-zà-ÿ]{2,}(?![\w-])")


def _is_no_name(word: str) -> bool:
    """Whether a word may be common in German or French, where each joins words its own way."""
    return is_german_noun(word) or is_french_word(word) or is_given(fold(word))


def _differ(one: str, other: str) -> bool:
    return (
        one.casefold() != other.casefold()
        and (fold(one),) not in french_for(fold(one))
        and not is_exonym(fold(one), "de")
        and not named_alike(fold(one), "de")
    )
