"""An amount has its currency on one side only.

The number is the same, but one side no longer says of what.  Where the other
side names the currency anywhere in the sentence, it is taken to be meant.

    ✓ Der Eintritt kostet 12 Euro.
      L’entrée coûte 12⍽€.
    ✓ Die Miete stieg von 900 auf 950 Euro.
      Le loyer est passé de 900 à 950 euros.
    ✓ Sie zahlte 30 Franken, er 20.
      Elle a payé 30 francs, lui 20 francs.
    ✓ Der Preis stieg um 84 Cent.
      Le prix a augmenté de 84 cents.
    ✓ [de-CH/fr-CH] Die Miete beträgt 1’250.– im Monat.
      Le loyer s’élève à 1250 fr. par mois.

    ✗ Der Eintritt kostet ⟦12 Euro⟧.
      L’entrée coûte ⟦12⟧.
    ✗ Die Spende beträgt ⟦500⟧.
      Le don s’élève à ⟦500⍽€⟧.

Mend it by adding the currency.

It is wrong where the currency is clear from the sentence before.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import (
    Hit,
    Options,
    Pair,
    Rule,
    Severity,
    hit,
    regex,
)
from checker.facts.quantities.reckoning import reckoning

_ROUND = regex(r"[.,][-–—]")
"""What the Swiss write behind a round sum instead of a currency: `1'250.–`."""

rule = Rule(
    code="NUM13",
    category="number",
    severity=Severity.MINOR,
    issue="omission",
    messages={"lost": "“{source}” here, “{target}” there: the currency got lost."},
    only_where=reckoning,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Take what has a currency on one side only."""
    for found in pair[reckoning]:
        if found.kind == "lost" and found.source and found.target:
            source = pair.source.at(found.source.start, found.source.end)
            target = pair.target.at(found.target.start, found.target.end)
            if any(_ROUND.match(mark.text.content, mark.span.end) for mark in (source, target)):
                continue
            yield hit("lost", source, target, source=source.content, target=target.content)
