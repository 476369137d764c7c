"""A bracket has no partner.

A bracket that runs over several segments has none on either side, which is fine;
so are smileys and the bracket behind a letter or number of a list.

    ✓ Der Verein (gegründet 1899) zählt 60 Sänger.
      L’association (fondée en 1899) compte 60 chanteurs.
    ✓ a) Antrag stellen b) Gebühr zahlen
      a) déposer la demande b) payer l’émolument
    ✓ Das war lustig :-)
      C’était drôle.
    ✓ (Er ging. Sie blieb.
      (Il partit. Elle resta.
    ✓ Das gilt mit Einwilligung (Buchst. a).
      Cela vaut avec votre accord (point a)) et selon la loi (art. 6, point b), du règlement).

    ✗ Der Verein ⟦(⟧gegründet 1899 zählt 60 Sänger.
      L’association (fondée en 1899) compte 60 chanteurs.
    ✗ Der Verein (gegründet 1899) zählt 60 Sänger.
      L’association fondée en 1899⟦)⟧ compte 60 chanteurs.

Mend it by setting the missing bracket, or by deleting the one that is too many.

It is wrong for half-open intervals and for code that is not marked as such.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit
from checker.facts.typography.marks import Misprint, misprints

rule = Rule(
    code="TYP22",
    category="punctuation",
    severity=Severity.MINOR,
    issue="typographical",
    certainty="certain",
    messages={
        "open": "The bracket “{bracket}” is never closed.",
        "close": "The bracket “{bracket}” was never opened.",
    },
    only_where=misprints,
    muted_by_doubt=False,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Name the bracket."""
    for text, slip in pair[misprints]:
        if slip.kind in (Misprint.OPEN, Misprint.CLOSE):
            mark = text.at(slip.span)
            yield hit(slip.kind.value, mark, bracket=mark.content)
