"""`ß` is not written in Switzerland and Liechtenstein.

    ✓ [de-CH/fr-CH] Die Strasse wird saniert, ausser im Ortskern.
      La route est en réfection, sauf dans le centre du village.
    ✓ Die Straße wird saniert.
      La route est en réfection.
    ✓ [de-CH/fr-CH] Die Firma heißt im Register Weiß AG.
      L’entreprise s’appelle Weiß AG, et le registre dit heißt.

    ✗ [de-CH/fr-CH] Die ⟦Straße→Strasse⟧ wird saniert, ⟦außer→ausser⟧ im Ortskern.
      La route est en réfection, sauf dans le centre du village.
    ✗ [de-CH/fr-CH] Der ⟦Gruß→Gruss⟧ kam per Post.
      Les salutations sont arrivées par la poste.

It is wrong for names from Germany and Austria that the other side does not mention.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit, replace

rule = Rule(
    code="LOC01",
    category="locale",
    severity=Severity.MINOR,
    issue="locale-violation",
    messages={"eszett": "“{word}” is written with ss in Switzerland."},
    only_if="ß",
    muted_by_doubt=False,
)

_WORD = re.compile(r"[^\W\d_]*ß[^\W\d_]*")
WITHOUT = frozenset({"CH", "LI"})


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Write ss, but for words that the other side has as well: names."""
    text = pair.de
    if text.language != "de" or text.locale.region not in WITHOUT:
        return
    for found in _WORD.finditer(text.content):
        word = found[0]
        if word not in pair.other(text).content:
            mark = text.at(*found.span())
            yield hit("eszett", mark, word=word, fix=replace(mark, word.replace("ß", "ss"), safe=True))
