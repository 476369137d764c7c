"""An enumeration has lost items.

Items are short; what stands between the commas of a longer sentence is no
enumeration.  No sentence of the other side may have more than half as many parts,
however they are divided, and that side must be shorter.  Where both sides are nothing
but a list, one item is enough, if a dictionary finds no counterpart for it and finds
one for its neighbours.

    ✓ Wir verkaufen Brot, Käse, Wurst, Honig und Wein.
      Nous vendons du pain, du fromage, de la charcuterie, du miel et du vin.
    ✓ Das Haus, in dem er wohnt, alt, klein und dunkel, gehört uns.
      La vieille maison sombre où il habite est à nous.
    ✓ Geöffnet Montag, Dienstag, Mittwoch, Donnerstag und Freitag.
      Ouvert le lundi, le mardi, le mercredi – et en fin de semaine.
    ✓ Es gibt Äpfel, Birnen, Kirschen und Pflaumen.
      Il y a des pommes/poires/cerises/prunes.
    ✓ Er kam, sah und siegte.
      Il est venu et il a vaincu.
    ✓ Eltern, Geschwister und Kinder
      Parents, frères, sœurs et enfants
    ✓ Geschirr, Besteck, Bettwäsche
      Vaisselle, couverts, draps et housses de couette
    ✓ Tische, Stühle, Lampen und Teppiche
      Meubles, lampes et tapis
    ✓ Hand- und Fußpflege, Massage, Sauna
      Manucure, pédicure, massage, sauna

    ✗ Der Markt bietet ⟦Gemüse, Obst, Fisch, Käse und Blumen⟧ aus der Region an.
      Le marché propose des légumes et des fleurs de la région.
    ✗ Der Kiosk verkauft Tee und Wein.
      Le kiosque vend ⟦thé, café, sel, miel et vin⟧.
    ✗ Im Lieferumfang: ⟦Ladekabel, Kopfhörer, Schutzhülle und Bedienungsanleitung⟧
      Contenu : câble de charge, écouteurs et mode d’emploi
    ✗ ⟦Kabel, Netzteil, Adapter, Tasche⟧
      Câble, bloc d’alimentation, adaptateur
    ✗ ⟦Montag, Dienstag und Freitag⟧
      Lundi et vendredi
    ✗ Rot, Blau und Schwarz
      ⟦Rouge, bleu, vert et noir⟧

Mend it by comparing the two lists item by item and adding what is missing.

It is wrong where one side sums up: “on weekdays” for Monday to Friday.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.authoring import (
    Hit,
    Options,
    Pair,
    Role,
    Rule,
    Severity,
    Span,
    Text,
    hit,
    regex,
)
from checker.facts.coverage.lacunae import lacunae
from checker.facts.coverage.lists import longer_list

rule = Rule(
    code="COM08",
    category="omission",
    severity=Severity.MINOR,
    issue="omission",
    certainty="hint",
    messages={"fewer": "{n} things are listed here, and at most {other} on the other side."},
    only_if=", ",
)

WORDS = 3
"""The most words of an item."""
SHORTER = 0.9
"""The side with fewer items has at most so many characters for one of the other."""

_AND = {
    "de": regex(r"(?:(?<= )|\A)(?:und|oder|sowie|bzw\.) "),
    "fr": regex(r"(?:(?<= )|\A)(?:et|ou|ainsi que) "),
}
_BREAK = regex(r"[^.;:!?()«»„“”\"\n–…]+")
_CLAUSE = regex(
    r"(?i)(?:dass|weil|wenn|ob|was|wer|wo|wie|als|wobei|damit|um|so|sondern|aber|doch|denn|sorgt|ist|sind|ich|er"
    r"|sie|es|wir|qui|qu|que|dont|où|mais|car|si|comme|alors|puis|est|il|elle|on|je)\b"
)
"""What begins with one of these is a clause and no item."""
_SENTENCE = regex(r"[.!?…:]\s")
_PART = regex(r",(?!\d)|;| (?:und|oder|sowie|bzw\.|et|ou|ainsi que|–|-|&|\+) |/|\n|\(|•")

_ARTICLES = frozenset(
    "der die das den dem ein eine einen einem einer le la les un une des du de à au aux".split()
)
_LAST = regex(rf"(?:(?:{'|'.join(sorted(_ARTICLES))}) )?[^\s,]+")


class _Enumeration(NamedTuple):
    span: Span
    items: int


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Hold two lists together; else look for an enumeration, and for half as many parts on the other side."""
    german, french = pair.de.content, pair.fr.content
    if pair.role is Role.CODE or not german.strip() or not french.strip():
        return
    if pair[longer_list]:
        for mark, items, other in pair[longer_list]:
            yield hit("fewer", mark, n=items, other=other)
        return
    for text, ratio in ((pair.de, len(french) / len(german)), (pair.fr, len(german) / len(french))):
        if ratio > SHORTER or text.content.count(", ") < 2:
            continue
        longest = max(_enumerations(text), key=lambda one: one.items, default=None)
        if longest is None or longest.items < 4:
            continue
        parts = 1 + max(
            len(_PART.findall(sentence)) for sentence in _SENTENCE.split(pair.other(text).content)
        )
        if parts <= longest.items / 2 and not _told(pair):
            yield hit("fewer", text.at(longest.span), n=longest.items, other=parts)


def _enumerations(text: Text) -> Iterator[_Enumeration]:
    """Runs of short items behind commas, the last with its conjunction."""
    joint = _AND[text.language]
    for stretch in _BREAK.finditer(text.content):
        start, inner, first = stretch.start(), 0, stretch.start()
        for number, chunk in enumerate(stretch[0].split(", ")):
            joined = joint.search(chunk)
            if joined and inner >= 2 and len(chunk[: joined.start()].split()) <= WORDS:
                end = start + (_LAST.match(chunk, joined.end()) or joined).end()
                before = bool(chunk[: joined.start()].strip())
                yield _Enumeration(Span(first, end), inner + 2 + before)
            if number and not joined and chunk and len(chunk.split()) <= WORDS and not _CLAUSE.match(chunk):
                inner += 1
            else:
                inner = 0
                first = start + _start_of_last(chunk)
            start += len(chunk) + 2


def _start_of_last(chunk: str) -> int:
    """Where the last word begins, with its article."""
    at = chunk.rstrip().rfind(" ") + 1
    before = chunk[:at].split()[-1:]
    return chunk.rfind(before[0], 0, at) if before and before[0] in _ARTICLES else at


def _told(pair: Pair) -> bool:
    """Whether another rule says which words are missing."""
    return any(one.log_odds >= (-0.2 if one.whole_sentence else 1.2) for one in pair[lacunae])
