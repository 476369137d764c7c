"""A negation that one side has and the other has in no form.

German and French negate alike, but one of them may say *unmöglich* or *arrêter* where
the other says *pas possible* or *nicht mehr*.  So only short sentences are
compared, only plain negations count as lost, and whatever could answer one on
the other side does: words with *un-, miss-, -los, in-, dé-*, and verbs, nouns and
adverbs that deny by their meaning.  The lists, in `denial.tsv` beside this file, were made
from grammars (Duden; Grevisse on *ne* without *pas*) and held against news and everyday sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from checker.facts._fact import pair_fact
from checker.facts.coverage.adequacy import Adequacy, compare
from checker.facts.protected.masks import unmasked
from checker.model import Mark, Pair, Span, Text
from checker.patterns import regex

LONGEST = 200
"""Characters of a sentence that is compared; in longer ones something else may deny."""
ALIKE = 0.6
"""So much of either side must be answered by the other; idioms and free renderings deny in their own way."""
CLAUSE = 100
"""Characters of a clause that stands alone."""
ALIKE_CLAUSE = 0.4
"""What of either side must be answered where both are a clause that stands alone."""
SAID_TOO = 0.8
"""So far a word must be answered to be said on both sides."""

_PLAIN = {
    "de": regex(
        r"(?i)\b(?:nicht(?! (?:nur|wahr|zuletzt|umhin|so|zu)\b)|kein(?:e[mnrs]?)?|niemals|niemand(?:e[mn])?"
        r"|nichts|nirgends|nirgendwo|nie(?! wieder)|weder|keinesfalls|keineswegs)\b"
    ),
    "fr": regex(
        r"(?i)\b(?:ne |n['’])(?:(?:[lmts]['’]|[mts]e |l[ea] |les |l(?:eu|u)i |leur |nous |vous |y |en )){0,2}"
        r"(?!fini|oubli)[^\W\d_]+(?:-[^\W\d_]+){0,2} "
        r"(?P<no>pas(?! (?:seulement|que|uniquement|mal))|jamais|rien|aucune?|personne|nulle part)\b"
        r"|\b(?:ne |n['’])(?P<none>pas|jamais|rien) (?!que)"
    ),
}
"""A negation that is one beyond doubt."""

_BREAK = regex(r"[,;:?()\"„“”«»–]|[.!…]\s+\w")
"""What shows that a text has more than one clause."""
_WHETHER = regex(r"(?i)\bob\b")
"""After German *ob* a *nicht* is often but polite."""


@cache
def _listed(language: str, *kinds: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str] | None], ...]:
    """The words of `denial.tsv`, and for some of them what says the same in the other language."""
    table = (files("checker.facts.coverage") / "denial.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in table[1:])
    return tuple(
        (re.compile(rf"(?i)\b(?:{words})\b"), re.compile(rf"(?i)\b(?:{same})\b") if same else None)
        for of, kind, words, same in rows
        if of == language and kind in kinds
    )


@pair_fact
def lost_negation(pair: Pair) -> tuple[Mark, ...]:
    """The negation that the other side lacks, if there is one."""
    german, french = pair.de, pair.fr
    if not german.content or not french.content or max(len(german.content), len(french.content)) > LONGEST:
        return ()
    for text in (german, french):
        if not _PLAIN[text.language].search(text.content):
            continue
        plain = _plain(text)
        found = _PLAIN[text.language].search(plain)
        if found is None:
            continue
        no = Span(*found.span(found.lastgroup or 0))
        other = _plain(pair.other(text)).replace("_", "")  # which marks keys in menus
        if "?" in plain + other or _WHETHER.search(german.content):
            return ()
        rest = _without(plain, found.start(), no)
        alone = (
            max(len(plain), len(other)) <= CLAUSE and not _BREAK.search(plain) and not _BREAK.search(other)
        )
        if _answered(rest, text, other, pair.other(text), alone=alone):
            return ()
        if _compare(rest, text, other).lowest < (ALIKE_CLAUSE if alone else ALIKE):
            return ()
        return (text.at(no),)
    return ()


def _without(content: str, start: int, no: Span) -> str:
    """What is left of a text without its negation, with the verb that may stand between its two words."""
    verb = content[start : no.start]
    return content[:start] + re.sub(r"(?i)\An(?:e |['’])", "", verb) + content[no.end :]


def _answered(rest: str, text: Text, other: str, across: Text, *, alone: bool) -> bool:
    """Whether the other side denies in its own way, or this side takes its own negation back."""
    return (
        any(words.search(rest) for words, _ in _listed(text.language, "denies"))
        or any(words.search(other) for words, _ in _listed(across.language, "denies", "opposes"))
        or any(not (said and alone) for said in _said_too(rest, text, other, across))
    )


def _said_too(rest: str, text: Text, other: str, across: Text) -> Iterator[bool]:
    """Of each word that might answer a negation, whether it answers another word: *nouveau* only *neu*."""
    for words, same in _listed(across.language, "shared"):
        for word in words.finditer(other):
            if same is not None and same.search(rest):
                yield True
            else:
                met = _compare(rest, text, word[0])
                yield (met.french if across.language == "fr" else met.german) >= SAID_TOO


def _compare(content: str, text: Text, other: str) -> Adequacy:
    return compare([content], [other])[0] if text.language == "de" else compare([other], [content])[0]


def _plain(text: Text) -> str:
    return unmasked(text.content, text.locale)
