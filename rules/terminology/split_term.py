"""One term has two words on one side and one on the other.

`Nutzer` and `Benutzer`, `courriel` and `e-mail` are the same thing; a document that
says now one, now the other, while its twin keeps to one word, seems to speak of
two.  The words come from a table beside this file.  Compounds are compared
with compounds: `nutzergeneriert` with `benutzergeneriert`.

    ✓ Die Nutzer melden sich an. Der Benutzername steht oben.
      Les utilisateurs se connectent. Le nom d’utilisateur est en haut.
    ✓ Der Nutzer sucht, der Benutzer findet.
      L’utilisateur cherche, l’usager trouve.

    ✗ Das Passwort fehlt.
      Le mot de passe manque.
      Das Passwort ist lang.
      Le mot de passe est long.
      Das Passwort ist gut.
      Le mot de passe est bon.
      Das ⟦Kennwort→Passwort⟧ ist kurz.
      Le mot de passe est court.
    ✗ Nutzergenerierte Inhalte wirken.
      Le contenu généré par les utilisateurs agit.
      Die nutzergenerierten Inhalte wachsen.
      Le contenu généré par les utilisateurs grandit.
      ⟦Benutzergenerierte⟧ Inhalte sind der Schlüssel.
      Le contenu généré par les utilisateurs est essentiel.

It is wrong where the two words are kept apart on purpose.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checker.authoring import Bitext, Hit, Mark, Options, Pair, Rule, Severity, hit, replace
from checker.lexicon.gazetteer import fold
from checker.lexicon.stems import stem


class Custom(Options, frozen=True):
    """When a word is the document's own."""

    least: int = 3
    """How often the usual word must stand; a compound needs two."""
    share: float = 0.7
    """The least share of the usual word."""


rule = Rule(
    code="TRM02",
    category="terminology",
    severity=Severity.MINOR,
    issue="inconsistency",
    messages={"split": "“{word}” stands here, “{usual}” elsewhere; the other side has one word for both."},
    options=Custom,
)

Place = tuple[Pair, Mark]


@rule.bitext
def check(bitext: Bitext, options: Custom) -> Iterator[tuple[Pair, Hit]]:
    """Count the words of each term by what they are part of, and report the few."""
    sides = {
        "de": "\n".join(pair.de.content for pair in bitext).casefold(),
        "fr": "\n".join(pair.fr.content for pair in bitext).casefold(),
    }
    for language, words, pattern, answer in _terms():
        here, there = sides[language], sides["fr" if language == "de" else "de"]
        if answer not in there or sum(word in here for word in words) < 2:
            continue
        kinds: dict[str, dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
        for pair in bitext:
            text = pair.de if language == "de" else pair.fr
            if answer not in pair.other(text).content.casefold():
                continue
            for found in pattern.finditer(text.content):
                rest = stem(found["rest"].lower(), language) if len(found["rest"]) > 3 else ""
                kinds[rest][fold(found["word"])].append((pair, text.at(*found.span())))
        for rest, uses in kinds.items():
            yield from _few(uses, words, 2 if rest else options.least, options.share)


def _few(
    uses: dict[str, list[Place]], words: tuple[str, ...], least: int, share: float
) -> Iterator[tuple[Pair, Hit]]:
    count = Counter({word: len(places) for word, places in uses.items()})
    if len(count) < 2:
        return
    usual, often = count.most_common(1)[0]
    if often < least or often / count.total() < share * (2 / 3 if least < 3 else 1):
        return
    written = uses[usual][0][1].content
    for word, places in uses.items():
        for pair, mark in places if word != usual else ():
            same = mark.content.lower() == word and written.lower() == usual and mark.content.istitle()
            fix = replace(mark, usual.title()) if same and "-" not in usual else None
            yield pair, hit("split", mark, fix=fix, word=mark.content, usual=written)


@cache
def _terms() -> list[tuple[str, tuple[str, ...], re.Pattern[str], str]]:
    """The table: language, words, where they stand, what the other side says."""
    terms = []
    for line in Path(__file__).with_suffix(".tsv").read_text(encoding="utf-8").splitlines()[1:]:
        language, cell, answer = line.split("\t")
        words = tuple(cell.split("|"))
        ending = r"(?:s|es|n|en|innen)?" if language == "de" else "s?"
        rest = rf"(?:{ending}(?![\w-])|(?P<long>-?\w{{4,}}))" if language == "de" else rf"{ending}(?![\w-])"
        pattern = rf"(?<![\w-])(?P<word>{'|'.join(map(re.escape, words))})(?P<rest>{rest})"
        terms.append((language, words, re.compile(pattern, re.IGNORECASE), answer.casefold()))
    return terms
