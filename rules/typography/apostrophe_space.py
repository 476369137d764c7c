"""A space stands beside a French apostrophe.

    ✓ Es ist Zeit, und heute ist es schön.
      L’heure est venue, et aujourd’hui il fait beau.
    ✓ Das ist Rock ’n’ Roll.
      C’est du rock ’n’ roll.
    ✓ Die ’68er waren jung.
      L’an ’68, ils étaient jeunes.

    ✗ Es gibt nichts zu tun.
      Il n’⟦ →⟧y a rien à faire.
    ✗ Der Laden hat bis abends offen.
      Le magasin est ouvert jusqu⟦ →⟧’au soir.

Mend it by deleting the space.

It is wrong where a single quotation mark closes after a letter that is spoken of.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit, replace
from checker.facts.typography.gaps import Slip
from checker.facts.typography.slips import slips

rule = Rule(
    code="TYP16",
    category="spacing",
    severity=Severity.MINOR,
    issue="whitespace",
    certainty="certain",
    messages={"beside": "A space stands beside the apostrophe."},
    only_where=slips,
    muted_by_doubt=False,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Take the space away."""
    for text, gap in pair[slips]:
        if gap.slip is Slip.APOSTROPHE:
            mark = text.at(gap.span)
            yield hit("beside", mark, fix=replace(mark, gap.new, safe=True))
