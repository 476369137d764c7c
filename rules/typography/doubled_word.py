"""A word stands twice in a row.

Copying, pasting and machine translation leave doubled words behind, and the eye
slides over them.  Some doublings are grammar and stay: German relative clauses
(`die, die`, `das das`), French reflexive verbs (`nous nous`), and what is
doubled on both sides, as names (`Bora Bora`) and sounds are.

    ✓ Die Frau, die die Tür öffnet, lacht.
      La femme qui ouvre la porte rit.
    ✓ Wir treffen uns auf Bora Bora.
      Nous nous retrouvons à Bora Bora.
    ✓ Das ist sehr, sehr gut.
      C’est très, très bien.

    ✗ Der ⟦Zug Zug→Zug⟧ ist pünktlich.
      Le train est à l’heure.
    ✗ Der Zug ist pünktlich.
      Le train ⟦est est→est⟧ à l’heure.

It is wrong where a doubling is meant on one side only, as in poetry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit, replace

GRAMMAR = {
    "de": frozenset({"die", "das", "der", "sie", "den"}),
    "fr": frozenset({"nous", "vous"}),
}

rule = Rule(
    code="TYP01",
    category="repetition",
    severity=Severity.MAJOR,
    issue="duplication",
    messages={"doubled": "“{word}” stands twice."},
    only_if=r"\b([^\W\d_]+) \1\b",
)

_TWICE = re.compile(r"(?<![\w-])([^\W\d_]+) +\1(?![\w-])", re.IGNORECASE)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Look on each side for a doubling that the other side does not have."""
    for text in pair.sides:
        allowed = GRAMMAR.get(text.language, frozenset())
        for found in _TWICE.finditer(text.content):
            if found[1].lower() not in allowed and found[0] not in pair.other(text).content:
                mark = text.at(*found.span())
                yield hit("doubled", mark, word=found[1], fix=replace(mark, found[1], safe=True))
