"""The two sides end with marks that do not go together.

A question on one side and a statement on the other changes what is said.  A full
stop or a colon on one side only is a slip, and so is a comma at the end of a sentence.  What has no mark at
all must be a question by its words, since
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
    ✓ Preis auf Anfrage, zzgl. MwSt.
      Prix sur demande, TVA en sus
    ✓ Die Nacht kostet 60 Euro p. P.
      La nuit coûte 60 euros par personne
    ✓ Die Ferien beginnen am 3.
      Les vacances commencent le 3
    ✓ Wie schön ist das denn?
      Que c’est beau !
    ✓ Wie kannst du so etwas sagen!
      Comment peux-tu dire une chose pareille ?
    ✓ [list-item] Das Zimmer hat ein Bad,
      La chambre a une salle de bains.

    ✗ Kommt der Bus noch⟦?⟧
      Le bus va encore passer⟦.⟧
    ✗ Möchten Sie fortfahren⟦?⟧
      Voulez-vous continue⟦r⟧
    ✗ Der Imker verlor drei Völker⟦.⟧
      L’apiculteur a perdu trois colonie⟦s→s.⟧
    ✗ Folgende Unterlagen fehlen⟦:⟧
      Les documents suivants manquent⟦.⟧
    ✗ Der Kurs findet im Saal 2 statt⟦.⟧
      Le cours a lieu dans la salle ⟦2→2.⟧
    ✗ Die Anmeldung ist verbindlic⟦h→h.⟧
      L’inscription est définitive⟦.⟧
    ✗ Was kostet der Versand⟦?⟧
      Combien coûte l’expédition ⟦!⟧
    ✗ Der Laden ist heute zu⟦.⟧
      Le magasin est fermé aujourd’hui⟦,→.⟧

Mend it by ending both sides with the same kind of mark.

It is wrong where an indirect question of one language is a direct one in the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import (
    Fix,
    Hit,
    Mark,
    Options,
    Pair,
    Role,
    Rule,
    Severity,
    Text,
    hit,
    regex,
    replace,
)
from checker.facts.coverage.truncation import truncation
from checker.facts.languages.headings import asks
from checker.facts.typography.marks import CLOSERS, Ending, ending, is_abbreviated

SHORT = 4
"""A text of fewer words without a mark need not be a sentence; `l’eau` is two."""
QUIET = frozenset({Role.TITLE, Role.HEADING, Role.BYLINE, Role.CAPTION, Role.CODE, Role.UI, Role.CELL})
_PLEASE = regex(r"\b(?:[Bb]itte|[Vv]euillez|plaît)\b")
_ELIDED = regex(r"(?i)(?<=[cdjlmnstu])['’](?=[^\W\d_])")
_ASKED = {
    "de": regex(r"(?:Wer|Wo|Wohin|Woher|Wann|Was|Wie viele?)\b(?!.* für ein)"),
    "fr": regex(r"(?:Qui|Où|Quand|Combien|Est-ce|Qu[’']est-ce|Que\b.{1,40}-)\b(?! d[e’'])"),
}
"""How a question begins that no exclamation begins like."""
_SUGGESTED = regex(r"\b(?:[Pp]ourquoi ne pas|[Ww]arum nicht|[Ww]ie wäre es|[Ee]t si|[Pp]eut-être)\b")
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
        "comma": "A comma stands where the other side has a full stop.",
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
        if one.mark == "?" and two.mark in (".", "!", "") and "?" not in other.content:
            if _is_lost_question(text, other, two):
                severity = None if two.mark == "!" else Severity.MAJOR
                yield hit("question", _at(text, one), _at(other, two), severity=severity)
        elif one.mark == ":" and two.mark == ".":
            yield hit("colon", _at(text, one), _at(other, two))
        elif one.mark == "." and two.mark in (",", ""):
            if pair[truncation] or is_abbreviated(text, one):
                return  # more than the full stop is missing, or there is none
            mark = _at(other, two)
            if two.mark and _are_sentences(pair, one, two):
                yield hit("comma", _at(text, one), mark, fix=replace(mark, "."))
            elif not two.mark and _words(text, one) >= SHORT and _is_sentence(other, two):
                yield hit("stop", _at(text, one), mark, fix=_stop(mark))


def _is_sentence(text: Text, end: Ending, least: int = SHORT) -> bool:
    """Whether a text without a mark may be a sentence: it has the words, and ends with one or a figure."""
    return _words(text, end) >= least and text.content[end.span.end - 1 : end.span.end].isalnum()


def _words(text: Text, end: Ending) -> int:
    return end.words + len(_ELIDED.findall(text.content))


def _is_lost_question(text: Text, other: Text, end: Ending) -> bool:
    """Whether what is asked on one side is not asked on the other, which ends like that."""
    if end.mark == "!":
        return _asked(text) and _asked(other)
    lost = end.mark or (_is_sentence(other, end, least=2) and asks(other))
    return bool(lost) and not _PLEASE.search(other.content) and not _SUGGESTED.search(text.content)


def _are_sentences(pair: Pair, one: Ending, two: Ending) -> bool:
    """Whether both sides are sentences of their own, and not parts of a list or of a longer sentence."""
    whole = pair.role is not Role.LIST_ITEM and all(
        text.content[:1].isupper() and "→" not in text.content for text in pair.sides
    )
    return whole and min(one.words, two.words) >= SHORT


def _asked(text: Text) -> bool:
    return text.language in _ASKED and _ASKED[text.language].match(text.content) is not None


def _at(text: Text, end: Ending) -> Mark:
    """The mark, or the last character where there is none, behind brackets that close."""
    if end.mark:
        return text.at(end.span)
    content = text.content.rstrip()
    last = len(content) if not content[end.span.end :].strip(")]*_") else end.span.end
    return text.at(max(0, last - 1), last)


def _stop(mark: Mark) -> Fix:
    return replace(mark, f"{mark.content}.")
