"""A space stands beside the hyphen of a compound.

    ✓ Ein- und Ausgang, Mode-, Beauty- und Lifestyle-Inhalte per E-Mail.
      Peut-être des contenus micro- et macro-économiques.
    ✓ Die Strecke Bonn - Köln ist gesperrt.
      La ligne Bonn - Cologne est fermée.
    ✓ Der Ton und -Klang hoch- und tiefgestellt.
      Ces sons-là, sous- ou sur-aigus.

    ✗ Schreiben Sie uns eine E-⟦ →⟧Mail.
      Écrivez-nous un courriel.
    ✗ Vielleicht kommt er.
      Il viendra peut-⟦ →⟧être.

Mend it by deleting the space.

It is wrong where a comma is missing in a row of suspended hyphens.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit, replace
from checker.facts.typography.gaps import Slip
from checker.facts.typography.slips import slips

rule = Rule(
    code="TYP18",
    category="spacing",
    severity=Severity.MINOR,
    issue="whitespace",
    messages={"beside": "A space stands beside the hyphen."},
    only_where=slips,
    muted_by_doubt=False,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Take the space away."""
    for text, gap in pair[slips]:
        if gap.slip is Slip.HYPHEN:
            mark = text.at(gap.span)
            yield hit("beside", mark, fix=replace(mark, gap.new))
