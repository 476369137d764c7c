"""A heading ends in a full stop on one side only.

    ✓ [heading] Acht Tipps für den Balkon
      Huit conseils pour le balcon
    ✓ [heading] Wir sind umgezogen.
      Nous avons déménagé.
    ✓ [heading] Äpfel, Birnen usw.
      Pommes, poires, etc
    ✓ [heading] Das war’s. Oder doch nicht
      C’est fini. Ou pas.
    ✓ [heading] Ludwig XIV.
      Louis XIV

    ✗ [heading] Acht Tipps für den Balkon
      Huit conseils pour le balcon⟦.→⟧

Mend it by deleting the full stop, or by setting it on both sides.

It is wrong where a heading ends in an abbreviation no list knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.authoring import (
    Hit,
    Options,
    Pair,
    Rule,
    Severity,
    hit,
    regex,
    replace,
)

rule = Rule(
    code="TTL06",
    category="punctuation",
    severity=Severity.MINOR,
    issue="typographical",
    certainty="certain",
    messages={"stop": "This heading ends in a full stop, the other one does not."},
    muted_by_doubt=False,
)

_STOP = regex(r"[^\W\d_]{3}(\.)\s*$")
_SHORT = regex(
    r"\b(?:etc|usw|bzw|inkl|exkl|ggf|evtl|Inc|Corp|Ltd|Bros|env|excl|incl|Jhd|Chr|Aufl|max|min)\.\s*$"
)
_ROMAN = regex(r"\b[IVXLC]+\.\s*$")


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Compare how the two headings end."""
    if not pair.role.is_heading:
        return
    for text in pair.sides:
        found = _STOP.search(text.content)
        rest = pair.other(text).content.rstrip()
        if (
            not found
            or not rest
            or not (rest[-1].isalpha() or rest[-1] == "?")
            or _SHORT.search(text.content)
        ):
            continue
        if re.search(r"[.!?…:] ", text.content) or re.search(r"[.!?…] ", rest) or _ROMAN.search(text.content):
            continue
        mark = text.at(found.start(1), found.end(1))
        yield hit("stop", mark, fix=replace(mark, "", safe=True))
