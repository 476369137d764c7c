"""A man on one side is a woman on the other, by the title before the name.

Whom one side calls `Frau` is no `M.` on the other.  Only a name that stands behind one kind
of title on each side is compared: where a couple is spoken of, each side may name either.

    ✓ Frau Keller und Herr Meier kamen.
      Mme Keller et M. Meier sont venus.
    ✓ Herr Keller und seine Frau kamen.
      M. et Mme Keller sont venus.
    ✓ Frau Dr. Keller kam.
      Madame Keller est venue.
    ✓ Herr Keller sprach mit Frau Keller.
      M. Keller a parlé à son épouse.

    ✗ Gestern sprach ⟦Herr⟧ Keller.
      Hier, ⟦Mme⟧ Keller a parlé.
    ✗ ⟦Frau⟧ Dr. Anna Keller kam.
      ⟦Monsieur⟧ Anna Keller est venu.

Mend it by looking up who is meant and writing the title that fits.

It is wrong where two people of one family name are told apart by their titles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from checker.authoring import (
    Hit,
    Mark,
    Options,
    Pair,
    Rule,
    Severity,
    Text,
    hit,
    regex,
)

rule = Rule(
    code="NAM12",
    category="name",
    severity=Severity.MAJOR,
    issue="mistranslation",
    messages={"flipped": "{name} is “{german}” in German and “{french}” in French."},
    only_if=r"(?:Herrn?|Frau|M(?:\.|r|me|lle|onsieur|adame|ademoiselle)|madame|monsieur)(?!\w)",
)

_NAME = r"(?: (?:Dr|Prof|Me)\.?)*(?P<name>(?: [A-ZÀ-Þ][\w’-]+){1,3})"
_TITLED = {
    "de": regex(rf"\b(?:(?P<man>Herrn?)|(?P<woman>Frau)){_NAME}"),
    "fr": regex(rf"\b(?:(?P<man>M\.|Mr|[Mm]onsieur)|(?P<woman>Mme|Mlle|[Mm]adame|[Mm]ademoiselle)){_NAME}"),
}
_COUPLE = regex(
    r"\b(?:Gatt(?:e|en|in)|Ehe(?:frau|mann|leuten?|paar)|Frau von|Mann von|époux|épouse|mari|femme|couple)\b"
    r"|\bHerrn? und Frau\b|\bFrau und Herrn?\b|\bsein(?:e|er) Frau\b|\bihre[mn]? Mann\b"
    r"|\b(?:M\.|[Mm]onsieur|MM\.) et (?:Mme|[Mm]adame)\b|\b(?:Mme|[Mm]adame) et (?:M\.|[Mm]onsieur)"
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Compare the titles of a family name that has but one on each side."""
    if any(_COUPLE.search(text.content) for text in pair.sides):
        return
    german, french = _titles(pair.de), _titles(pair.fr)
    for name in german.keys() & french.keys():
        here, there = german[name], french[name]
        if len(here) == len(there) == 1 and here.keys() != there.keys():
            (one,), (other,) = here.values(), there.values()
            yield hit("flipped", one, other, name=name, german=one.content, french=other.content)


def _titles(text: Text) -> dict[str, dict[str, Mark]]:
    """The titles by family name and by man or woman, each marked where it stands first."""
    found: dict[str, dict[str, Mark]] = defaultdict(dict)
    for match in _TITLED[text.language].finditer(text.content):
        kind = "man" if match["man"] else "woman"
        found[match["name"].split()[-1]].setdefault(kind, text.at(*match.span(kind)))
    return found
