"""A list within a segment has more items on one side.

    ✓ • Brot • Käse • Äpfel
      • Pain • Fromage • Pommes
    ✓ Brot - Käse
      Pain, fromage
    ✓ Der 2. Brief kam am 3. Mai.
      La 2e lettre est arrivée le 3 mai.

    ✗ ⟦• Brot • Käse • Äpfel⟧
      ⟦• Pain • Fromage⟧
    ✗ ⟦1. Brot 2. Käse 3. Äpfel⟧
      ⟦1. Pain 2. Fromage⟧

Mend it by adding the item that is missing, or by splitting the one that holds two.

It is wrong where a language has one item for two of the other.
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

rule = Rule(
    code="COM06",
    category="omission",
    severity=Severity.MAJOR,
    issue="omission",
    messages={"items": "The list has {source} items here and {target} on the other side."},
    only_if=r"[•▪‣◦●]|\n\s*[-*–] |2[.)] ",
)

_BULLET = regex(r"[•▪‣◦●]|(?:\A|\n)\s*[-*–] ")
_NUMBER = regex(r"(?:\A|(?<=\s))(\d{1,2})[.)] (?=[^\W\d_])")


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Count bullets, and numbers that count up from one."""
    source, target = (_items(text.content) for text in pair.sides)
    if source != target and max(source, target) >= 2 and min(source, target) >= 1:
        yield hit("items", pair.source.whole, pair.target.whole, source=source, target=target)


def _items(content: str) -> int:
    bullets = len(_BULLET.findall(content))
    if bullets:
        return bullets
    count = 0
    for found in _NUMBER.finditer(content):
        if int(found[1]) == count + 1:
            count += 1
    return count if count != 1 else 0
