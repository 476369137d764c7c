"""A term is not rendered as the glossary says.

Where one side has a term of the glossary and the other neither its counterpart nor
an accepted form of it, or where a forbidden word stands, the segment is
reported.  Words are compared by their stems, through German compounds
(`Warenkorbseite`) and French elision.  Terms to be kept must stand on both sides
letter by letter.  The terms are an option; `checker.readers.glossary` reads them
from TBX, CSV and TOML files.

    ✓ [pairs = { Warenkorb = "panier" }] Legen Sie es in den Warenkorb.
      Ajoutez-le au panier.
    ✓ [pairs = { Warenkorb = "panier" }] Die Warenkorbseite öffnet sich.
      La page des paniers s’ouvre.
    ✓ Legen Sie es in den Warenkorb.
      Mettez-le dans le chariot.

    ✗ [pairs = { Warenkorb = "panier" }] Legen Sie es in den ⟦Warenkorb⟧.
      Mettez-le dans le chariot.
    ✗ [pairs = { Warenkorb = "panier" }] Der Korb ist leer.
      Le ⟦panier⟧ est vide.

Mend it by using the term of the glossary.

It is wrong where a term has another meaning in a sentence; give it a part of
speech and a narrower form then.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from checker.authoring import (
    Hit,
    Options,
    Pair,
    Rule,
    Severity,
    Span,
    Text,
    hit,
    regex,
    replace,
)
from checker.lexicon.morphology import term_stem


class Term(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An entry of a glossary."""

    de: str = ""
    fr: str = ""
    also_de: tuple[str, ...] = ()
    also_fr: tuple[str, ...] = ()
    forbidden_de: tuple[str, ...] = ()
    forbidden_fr: tuple[str, ...] = ()
    keep: bool = False
    """The term stays as it is in both languages."""
    case: bool = False
    """Capitals count."""
    part_of_speech: str = ""


class Glossary(Options, frozen=True):
    """The terms to hold the text against."""

    terms: tuple[Term, ...] = ()
    """Terms: German, French, accepted and forbidden words, whether to keep and whether capitals count."""
    pairs: Mapping[str, str] = {}
    """German terms and their French ones, where no more needs saying."""


rule = Rule(
    code="TRM04",
    category="terminology",
    severity=Severity.MAJOR,
    issue="terminology",
    certainty="certain",
    messages={
        "missing": "“{term}” should be rendered as “{wanted}”.",
        "forbidden": "“{word}” is not to be used; the term is “{wanted}”.",
        "kept": "“{term}” must stand on both sides as it is.",
    },
    options=Glossary,
)

_WORD = regex(r"[^\W\d_]+(?:-[^\W\d_]+)*")
SHORTEST_PART = 5
"""A term this long or longer is also found as part of a German compound."""


@rule.pair
def check(pair: Pair, options: Glossary) -> Iterator[Hit]:
    """Look for each term on one side and for its counterpart on the other."""
    terms = (*options.terms, *(Term(de=german, fr=french) for german, french in options.pairs.items()))
    if not (terms and pair.de.content and pair.fr.content):
        return
    for term in terms:
        if term.keep:
            yield from _kept(pair, term)
            continue
        here = _any(pair.de, (term.de, *term.also_de), term)
        there = _any(pair.fr, (term.fr, *term.also_fr), term)
        forbidden = list(_forbidden(pair, term, german=bool(here), french=bool(there)))
        yield from forbidden
        if here and term.fr and not there and not forbidden:
            yield hit("missing", pair.de.at(here), term=pair.de.at(here).content, wanted=term.fr)
        elif there and term.de and not here and not forbidden:
            yield hit("missing", pair.fr.at(there), term=pair.fr.at(there).content, wanted=term.de)


def _kept(pair: Pair, term: Term) -> Iterator[Hit]:
    word = term.de or term.fr
    for text in pair.sides:
        found = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text.content)
        if found and word not in pair.other(text).content:
            yield hit("kept", text.at(*found.span()), term=word)


def _forbidden(pair: Pair, term: Term, *, german: bool, french: bool) -> Iterator[Hit]:
    """Forbidden words of a side, where the other has the term or the entry has none for it."""
    for text, words, wanted, other in (
        (pair.de, term.forbidden_de, term.de, french or not term.fr),
        (pair.fr, term.forbidden_fr, term.fr, german or not term.de),
    ):
        for word in words if other else ():
            if span := _find(text, word, term):
                mark = text.at(span)
                fix = replace(mark, wanted) if mark.content == word else None
                yield hit("forbidden", mark, fix=fix, word=mark.content, wanted=wanted)


def _any(text: Text, forms: Iterable[str], entry: Term) -> Span | None:
    """Where the term or an accepted form of it stands."""
    return next((span for form in forms if (span := _find(text, form, entry))), None)


def _find(text: Text, term: str, entry: Term) -> Span | None:
    """Where a term stands, inflected or, in German, in a compound."""
    language = text.language
    wanted = [term_stem(word, language) for word in _WORD.findall(term)]
    if not wanted:
        return None
    words = list(_WORD.finditer(text.content))
    for at in range(len(words) - len(wanted) + 1):
        part = words[at : at + len(wanted)]
        if all(_is(word[0], one, language) for word, one in zip(part, wanted, strict=True)) and (
            not entry.case or term in text.content[part[0].start() : part[-1].end()]
        ):
            return Span(part[0].start(), part[-1].end())
    return None


def _is(word: str, wanted: str, language: str) -> bool:
    here = term_stem(word, language)
    if here == wanted:
        return True
    return (
        language == "de"
        and len(wanted) >= SHORTEST_PART
        and (here.startswith(wanted) or here.endswith(wanted))
    )
