"""A segment is too long to be checked.

Somewhere line ends, sentence ends or quotation marks of the file were lost, and
what should be many segments is one.  No other rule looks at such a pair, so that
the rest of the text gets its answer in time; that it was not checked must not
look as if it were fine.

    ✓ Ein Satz von gewöhnlicher Länge.
      Une phrase de longueur ordinaire.
    ✓ [most = 40] Ein Satz von gewöhnlicher Länge.
      Une phrase de longueur ordinaire.

    ✗ [most = 20] ⟦Ein Satz von gewöhnlicher Länge.⟧
      ⟦Une phrase de longueur ordinaire.⟧

Mend it by splitting the segment into sentences in the file.

It is never wrong, but the cure may lie in the file and not in the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit


class Limits(Options, frozen=True):
    """How long a segment may be."""

    most: int = 20_000
    """The most characters a segment may have."""


rule = Rule(
    code="COM90",
    category="omission",
    severity=Severity.MAJOR,
    issue="length",
    certainty="certain",
    messages={"overlong": "This segment has {n} characters and was not checked."},
    options=Limits,
    stands_alone=True,
    any_length=True,
    muted_by_doubt=False,
)


@rule.pair
def check(pair: Pair, limits: Limits) -> Iterator[Hit]:
    """Count."""
    long = [text for text in pair.sides if len(text.content) > limits.most]
    if long:
        yield hit("overlong", *(text.whole for text in long), n=max(len(text.content) for text in long))
