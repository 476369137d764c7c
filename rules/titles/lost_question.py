"""A question in a heading lost its question mark.

    ✓ [heading] Wo Sie uns finden
      Où nous trouver
    ✓ [heading] Wie funktioniert eine Wärmepumpe?
      Comment fonctionne une pompe à chaleur ?
    ✓ [heading] Wie gelingt ein Hefezopf?
      Réussir sa tresse
    ✓ [heading] Warum Kinder lesen
      Pourquoi les enfants lisent-ils ?
    ✓ [heading] Warum ist der Himmel blau?
      Pourquoi le ciel est bleu

    ✗ [heading] Wo finden Sie ⟦uns⟧
      Où nous trouver ?
    ✗ [heading] Was ist ein ⟦Podcast⟧
      Qu’est-ce qu’un podcast ?
    ✗ [heading] Was ist ein Podcast?
      Qu’est-ce qu’un ⟦podcast⟧

German tells by its word order, French by its inversion or by `est-ce que`, whether a heading asks.

Mend it by setting the question mark.

It is wrong where a house style gives headings no question mark in one language.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, Text, hit
from checker.facts.languages.headings import asks
from checker.facts.languages.words import prose_in

rule = Rule(
    code="TTL05",
    category="title",
    severity=Severity.MINOR,
    issue="typographical",
    certainty="certain",
    messages={"lost": "This heading asks, but its question mark is missing; the other side has one."},
    muted_by_doubt=False,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Where one side ends in a question mark, ask the other whether it is a question."""
    if not pair.role.is_heading:
        return
    for text in pair.sides:
        if _marked(pair.other(text)) and "?" not in text.content and asks(text) and prose_in(text):
            yield hit("lost", text.at(prose_in(text)[-1].span))


def _marked(text: Text) -> bool:
    return text.content.rstrip('\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE} »”“")').endswith("?")
