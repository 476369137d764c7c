"""A heading says something else than its counterpart.

When a section is moved or a page is updated on one side only, a heading is left
standing over a text it does not belong to.  Words are held against the
dictionary: where hardly any of a long heading is answered while the text below it is, the two
have nothing to do with each other.  Short headings are never judged, nor are free
renderings that share a word or two.

    ✓ [heading] So gelingt der perfekte Hefezopf
      Comment réussir une tresse parfaite
    ✓ [heading] Unsere Partner
      Ils nous font confiance
    ✓ [heading] E-Bikes: Mythen und Fakten
      Vélos électriques : idées reçues et réalité
    ✓ Das Dorf liegt zwischen zwei hohen Bergen am Fluss.
      Les élections auront lieu dimanche dans tout le pays.

    ✗ [heading] ⟦Die zehn besten Gründe für einen Urlaub in den Bergen mit Kindern⟧
      ⟦Les panneaux solaires réduisent la facture d’électricité des ménages⟧

Mend it by making sure that the headings belong together, and translating the one that strayed.

It is wrong where a headline was written anew for its readers.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Bitext, Hit, Options, Pair, Rule, Severity, Text, hit
from checker.facts.coverage.adequacy import compare
from checker.facts.languages.language import tongue
from checker.facts.languages.words import raw_words

rule = Rule(
    code="TTL09",
    category="title",
    severity=Severity.MAJOR,
    issue="mistranslation",
    certainty="hint",
    messages={"unrelated": "These headings hardly have a word in common."},
    muted_by_doubt=True,
)

LEAST_WEIGHT = 60.0
"""Headings that tell less (in nats, both sides together) are not judged: about six rare words a side."""

MOST = 0.08
"""The share of the words that may be answered.  Hardly any headline of news has as little."""

BELOW = 0.3
"""The text of the document must answer itself at least so well, or the dictionary does not know its words."""

WORDS = 5
"""Headings with fewer words of four letters or more never tell enough."""

SAMPLE = 30


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Measure the long headings, and if one is poor, some of the text as well."""
    headings = [pair for pair in bitext if pair.role.is_heading and all(map(_is_long, pair.sides))]
    if not headings or bitext.source_locale.language not in ("de", "fr"):
        return
    measured = compare([pair.de.content for pair in headings], [pair.fr.content for pair in headings])
    poor = [
        pair
        for pair, found in zip(headings, measured, strict=True)
        if found.weight >= LEAST_WEIGHT and found.mean <= MOST and not pair.de[tongue] and not pair.fr[tongue]
    ]
    if poor and _answers(bitext):
        for pair in poor:
            if pair.source.content and pair.target.content:
                yield pair, hit("unrelated", pair.source.whole, pair.target.whole)


def _is_long(text: Text) -> bool:
    """Whether it has words enough to be measured, which takes time."""
    return sum(len(word) > 3 for word in raw_words(text.content)) >= WORDS


def _answers(bitext: Bitext) -> bool:
    """Whether the text below the headings is answered as usual; where there is none, so be it."""
    body = [pair for pair in bitext if not pair.role.is_heading and len(pair.de.content) > 40][:SAMPLE]
    found = compare([pair.de.content for pair in body], [pair.fr.content for pair in body]) if body else []
    return not found or sum(one.mean for one in found) / len(found) >= BELOW
