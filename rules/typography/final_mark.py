"""The two sides end with marks that do not go together.

A question on one side and a statement on the other changes what is said.  A full
stop or a colon on one side only is a slip.  What has no mark at all must be a question by its words, since
labels are often one in one language alone.  An exclamation mark against a full
stop is a matter of taste, and so are a polite request, an ellipsis and the order of full stop and
quotation mark.  Headings have rules of their own.

    ✓ Bitte nicht füttern!
      Prière de ne pas donner à manger aux animaux.
    ✓ Sie fragte, ob er komme.
      Elle demanda s’il viendrait…
    ✓ Würden Sie mir bitte das Brot reichen?
      Veuillez me passer le pain.
    ✓ Er sagte: „Ich komme.“
      Il dit : « Je viens ».
    ✓ Noch keine Gruppe. Legen Sie eine an.
      Aucun groupe. Pourquoi ne pas en ajouter un ?
    ✓ Die Datei kann nicht geschrieben werden. Möglicherweise ist sie gesperrt.
      Impossible d’écrire dans le fichier. Peut-être est-il verrouillé ?
    ✓ Über uns
      Qui sommes-nous ?
    ✓ So erreichen Sie uns
      Comment nous joindre ?
    ✓ [heading] Was ist neu
      Quoi de neuf ?
    ✓ Kommt er? Ich weiß es nicht.
      Je ne sais pas : vient-il ?
    ✓ Der Titel hat höchstens 200 Zeichen
      La longueur maximale du titre est de 200 car.

    ✗ Kommt der Bus noch⟦?⟧
      Le bus va encore passer⟦.⟧
    ✗ Möchten Sie fortfahren⟦?⟧
      Voulez-vous continue⟦r⟧
    ✗ Der Imker verlor drei Völker⟦.⟧
      L’apiculteur a perdu trois colonie⟦s→s.⟧
    ✗ Folgende Unterlagen fehlen⟦:⟧
      Les documents suivants manquent⟦.⟧

Mend it by ending both sides with the same kind of mark.

It is wrong where an indirect question of one language is a direct one in the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.authoring import Fix, Hit, Mark, Options, Pair, Role, Rule, Severity, Text, hit, replace
from checker.facts.coverage.truncation import truncation
from checker.facts.languages.headings import asks
from checker.facts.typography.marks import CLOSERS, Ending, ending, is_abbreviated

SHORT = 4
"""A text of fewer words without a mark need not be a sentence."""
QUIET = frozenset({Role.TITLE, Role.HEADING, Role.BYLINE, Role.CAPTION, Role.CODE, Role.UI, Role.CELL})
_PLEASE = re.compile(r"\b(?:[Bb]itte|[Vv]euillez|plaît)\b")
_SUGGESTED = re.compile(r"\b(?:[Pp]ourquoi ne pas|[Ww]arum nicht|[Ww]ie wäre es|[Ee]t si|[Pp]eut-être)\b")
"""Questions that ask for nothing: they propose or suppose."""

rule = Rule(
    code="TYP23",
    category="punctuation",
    severity=Severity.MINOR,
    issue="typographical",
    certainty="hint",
    messages={
        "question": "A question on one side is none on the other.",
        "stop": "The full stop is missing.",
        "colon": "A colon on one side is a full stop on the other.",
    },
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Compare the last marks, past quotation marks, brackets and tags."""
    source, target = pair.source, pair.target
    if source.content[-1:] == target.content[-1:] and source.content[-1:] not in CLOSERS:
        return
    if not source.content or not target.content:
        return
    first, second = ending(source.content, source.locale), ending(target.content, target.locale)
    if first.mark == second.mark or pair.role in QUIET:
        return
    for text, one, other, two in ((source, first, target, second), (target, second, source, first)):
        if one.mark == "?" and two.mark in (".", "") and "?" not in other.content:
            lost = two.mark or (_is_sentence(other, two, least=2) and asks(other))
            if lost and not _PLEASE.search(other.content) and not _SUGGESTED.search(text.content):
                yield hit("question", _at(text, one), _at(other, two), severity=Severity.MAJOR)
        elif one.mark == ":" and two.mark == ".":
            yield hit("colon", _at(text, one), _at(other, two))
        elif one.mark == "." and not two.mark and one.words >= SHORT and _is_sentence(other, two):
            if pair[truncation] or is_abbreviated(text, one):
                return  # more than the full stop is missing, or there is none
            mark = _at(other, two)
            yield hit("stop", _at(text, one), mark, fix=_stop(mark))


def _is_sentence(text: Text, end: Ending, least: int = SHORT) -> bool:
    return end.words >= least and text.content[end.span.end - 1 : end.span.end].isalpha()


def _at(text: Text, end: Ending) -> Mark:
    """The mark, or the last character where there is none, behind brackets that close."""
    if end.mark:
        return text.at(end.span)
    content = text.content.rstrip()
    last = len(content) if not content[end.span.end :].strip(")]*_") else end.span.end
    return text.at(max(0, last - 1), last)


def _stop(mark: Mark) -> Fix:
    return replace(mark, f"{mark.content}.")
