"""The weekdays of opening hours differ.

A row of weekdays is often abbreviated (`Mo–Fr`, `lu–ve`), and a reader stands before a closed door
if one is wrong.  Rows are compared day by day, however they are joined.

    ✓ Mo–Fr 8–12 Uhr
      Lu–ve 8 h–12 h
    ✓ Mo bis Fr: 8 bis 12 Uhr
      Du lundi au vendredi : de 8 h à 12 h
    ✓ Sa/So 10–16 Uhr
      Sam. et dim. 10 h–16 h
    ✓ Mo, Di und Mi ab 9 Uhr
      Lu–me dès 9 h
    ✓ So, das waren 5 Tage.
      Voilà, c’étaient 5 jours.

    ✗ ⟦Mo–Fr⟧ 8–12 Uhr
      ⟦Lu–sa⟧ 8 h–12 h
    ✗ ⟦Mo, Mi, Fr⟧ 14–18 Uhr
      ⟦Lu, ma, ve⟧ 14 h–18 h
    ✗ ⟦Sa/So⟧ ab 10 Uhr
      ⟦Ve–di⟧ dès 10 h

Mend it by naming the days of the source.

It is wrong where two rows are told in another order.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit
from checker.facts.quantities.opening_days import opening_days

rule = Rule(
    code="NUM20",
    category="number",
    severity=Severity.MAJOR,
    issue="mistranslation",
    messages={"days": "“{source}” here, “{target}” there: the days differ."},
    only_where=opening_days,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Take the rows of days that differ."""
    for one, other in pair[opening_days]:
        source, target = pair.source.at(*one[1:]), pair.target.at(*other[1:])
        yield hit("days", source, target, source=source.content, target=target.content)
