"""Waters and mountains of which each side names another: `Gardasee`, `lac de Côme`.

German calls them by one word, which is nearly a common noun, and French by a common noun with a
name that may be that of a town: neither is seen by looking for names.  A pair disagrees where
each side has a lake, a sea, a river, a mountain or a range that the other has not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checker import lexicon
from checker.facts._fact import pair_fact
from checker.facts.naming.names import prose
from checker.lexicon.gazetteer import fold
from checker.model import Pair, Span, Text
from checker.patterns import regex

_WORD = regex(r"[^\W\d_]+")
_ADJECTIVE = regex(r"(?<=[^\W\d_]{3})(?:es|er|e)$")
_WEAK = ("e", "en", "em", "er", "es")
_PART = regex(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_RIVER = {
    "de": regex(r"\b(?:[Dd](?:ie|e[rmns])|[AaIi]m|[Zz]u[rm]|vom|beim|und) \Z"),
    "fr": regex(r"(?:\b(?:[Ll][ae]|du|au|fleuve) |\b[Ll][’'])\Z"),
}
"""What stands before a river, the names of which are those of people and regions as well."""


class Feature(NamedTuple):
    """A water or mountain: what each language calls it, and of what kind it is.

    French adjectives (`rhénan`) answer it but do not name it.
    """

    german: tuple[str, ...]
    french: tuple[str, ...]
    kind: str


class _Form(NamedTuple):
    name: str
    row: int


@pair_fact
def other_landscapes(pair: Pair) -> tuple[tuple[Span, Span], ...]:
    """A German and a French water or mountain of one kind, each without a counterpart; one at most."""
    if pair.de.language != "de" or pair.fr.language != "fr":
        return ()
    german = list(_found(pair.de))
    french = list(_found(pair.fr)) if german else []
    if not french:
        return ()
    ours = [(span, row) for span, row in german if not _is_answered(row, pair.fr)]
    theirs = [(span, row) for span, row in french if not _is_answered(row, pair.de)]
    for here, row in ours:
        for there, other in theirs:
            if _features()[row].kind == _features()[other].kind:
                return ((here, there),)
    return ()


def _found(text: Text) -> Iterator[tuple[Span, int]]:
    """The waters and mountains of a text and their rows."""
    index = _index(text.language)
    words = index.keys() & _PART.findall(text.content)
    if not words:
        return
    content = prose(text.content, text.locale)
    seen: set[int] = set()
    forms = [form for word in sorted(words) for form in index[word]]
    for form in sorted(forms, key=lambda form: -len(form.name)):  # océan Pacifique, Pacifique
        place = _pattern(form.name).search(content) if form.row not in seen else None
        if place is None:
            continue
        if _features()[form.row].kind == "river" and not _RIVER[text.language].search(
            content[max(0, place.start() - 8) : place.start()]
        ):
            continue
        seen.add(form.row)
        yield Span(*place.span()), form.row


def _is_answered(row: int, text: Text) -> bool:
    """Whether a text may speak of a water or mountain: by its name, a compound or the other’s word."""
    feature = _features()[row]
    if any(form in text.content for form in feature.german + feature.french):
        return True
    if text.language == "de":
        there = fold(text.content)
        return any(all(stem in there for stem in _stems(form)) for form in feature.german)
    return any(
        re.search(rf"\b{re.escape(word)}", text.content, 0 if word[0].isupper() else re.IGNORECASE)
        for word in map(_proper, feature.french)
    )


def _stems(german: str) -> list[str]:
    """The words of a name without the endings of adjectives, folded: `schwarz`, `meer`."""
    *adjectives, last = (word for word in _WORD.findall(german) if word[0].isupper())
    return [fold(_ADJECTIVE.sub("", word)) for word in adjectives] + [fold(last)]


def _proper(french: str) -> str:
    """The name without what it is: `Côme` of `lac de Côme`."""
    return next((word for word in reversed(_PART.findall(french)) if word[0].isupper()), french)


@cache
def _features() -> tuple[Feature, ...]:
    path = Path(lexicon.__file__).parent / "landscape.tsv"
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    return tuple(Feature(tuple(de.split("|")), tuple(fr.split("|")), kind) for de, fr, kind in rows)


@cache
def _index(language: str) -> Mapping[str, list[_Form]]:
    """The forms of each row by their first word with a capital."""
    found: dict[str, list[_Form]] = {}
    for row, feature in enumerate(_features()):
        every = feature.german if language == "de" else feature.french
        for form in every:
            for inflected in _inflected(form) if language == "de" else (form,):
                key = next((word for word in _PART.findall(inflected) if word[0].isupper()), "")
                if key:
                    found.setdefault(key, []).append(_Form(inflected, row))
    return found


def _inflected(form: str) -> Iterator[str]:
    """A German name in all cases: `Schwarzes Meer`, `des Schwarzen Meeres`."""
    first, _, rest = form.partition(" ")
    firsts = [first]
    if rest and not rest.startswith("von") and _ADJECTIVE.search(first) and not first.endswith("ler"):
        firsts = [_ADJECTIVE.sub(ending, first) for ending in _WEAK]
    for word in firsts:
        yield f"{word} {rest}" if rest else word


@cache
def _pattern(form: str) -> re.Pattern[str]:
    """A form with the genitive ending, and its small first word with either letter."""
    start = re.escape(form)
    if form[0].islower():
        start = rf"[{form[0]}{form[0].upper()}]{re.escape(form[1:])}"
    return re.compile(rf"\b{start.replace('’', '[’' + chr(39) + ']')}(?:s|es)?\b")
