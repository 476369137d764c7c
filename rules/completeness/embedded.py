r"""A picture, a link or a table is missing on one side of a page, or the cell of a table.

Translators seldom touch what is not prose, so both sides have as many.  Two Markdown or
HTML pages are counted as wholes and reported once, where they part; a link in a passage
that is missing altogether goes with the passage.  In an aligned file, where Markdown
stands in the text, each pair is counted; what one side has and the other has none of
at all is for the rules on markup, as is HTML.

    ✓ Siehe [Hilfe](hilfe.md) und [Preise](preise.md).
      Voir l’[aide](aide.md) et les [tarifs](tarifs.md).
    ✓ ![Der See](see.png) Blick vom [Hotel](hotel.md)
      Vue depuis l’[hôtel](hotel.md) ![Le lac](see.png)
    ✓ | Brot | 3 € |
      | Pain | 3 € |
    ✓ Der Befehl a | b | c verbindet Programme.
      La commande relie plusieurs programmes.
    ✓ Die Form `[a](b)` ist ein Verweis, [Hilfe](hilfe.md) auch.
      La forme [a] est un lien, tout comme l’[aide](aide.md).

    ✗ ⟦Siehe [Hilfe](hilfe.md) und [Preise](preise.md).⟧
      ⟦Voir l’[aide](aide.md) et les tarifs.⟧
    ✗ ⟦![Der See](see.png) Blick vom [Hotel](hotel.md)⟧
      ⟦Vue depuis l’[hôtel](hotel.md)⟧
    ✗ ⟦| Brot | 3 € | frisch |⟧
      ⟦| Pain | 3 € |⟧

Mend it by putting in the picture, link, table or cell where the other side has it.

It is wrong where a page exists in one language only and is not linked in the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import (
    Bitext,
    Hit,
    Options,
    Pair,
    Role,
    Rule,
    Severity,
    Text,
    hit,
    regex,
)
from checker.facts.coverage.insets import imbalances
from checker.facts.protected.markup import code

_SYNTAX = regex(r"[\]|](?:(?<=\])\(|(?<=^\|)|(?<=\n\|))")

rule = Rule(
    code="COM09",
    category="omission",
    severity=Severity.MINOR,
    issue="markup",
    certainty="certain",
    messages={
        "pictures": "There are {source} pictures here and {target} on the other side.",
        "links": "There are {source} links here and {target} on the other side.",
        "cells": "The row has {source} cells here and {target} on the other side.",
        "picture": "Pictures on the page: {de} in German, {fr} in French.",
        "link": "Links in the passages both pages have: {de} in German, {fr} in French.",
        "table": "Tables on the page: {de} in German, {fr} in French.",
    },
    only_if=_SYNTAX.pattern,
)

_ADDRESSED = regex(r"\]\([^()\s]{1,400}")
_PICTURE = regex(r"!\[[^\[\]\n]{0,300}\]\([^()\s]{1,400}")
_ROW = regex(r"\|[^\n]*\|")
_BAR = regex(r"(?<!\\)\|")


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Count on both pages, and in both texts of a pair."""
    for found in bitext[imbalances]:
        pair, counts = found.pair, (found.source, found.target)
        de, fr = counts if pair.de is pair.source else counts[::-1]
        yield pair, hit(found.kind, *(text.whole for text in pair.sides if text.content), de=de, fr=fr)
    for pair in bitext:
        if pair.role is not Role.CODE and _SYNTAX.search(pair.source.content):
            for one in _in_pair(pair):
                yield pair, one


def _in_pair(pair: Pair) -> Iterator[Hit]:
    source, target = (_prose(text) for text in pair.sides)
    if "](" in source and "](" in target:
        pictures = [len(_PICTURE.findall(content)) for content in (source, target)]
        links = [
            len(_ADDRESSED.findall(content)) - shown
            for content, shown in zip((source, target), pictures, strict=True)
        ]
        for kind, (here, there) in (("pictures", pictures), ("links", links)):
            if here != there:
                yield hit(kind, pair.source.whole, pair.target.whole, source=here, target=there)
    rows = _ROW.fullmatch(source.strip()), _ROW.fullmatch(target.strip())
    if all(rows):
        counts = len(_BAR.findall(source)) - 1, len(_BAR.findall(target)) - 1
        if counts[0] != counts[1]:
            yield hit("cells", pair.source.whole, pair.target.whole, source=counts[0], target=counts[1])


def _prose(text: Text) -> str:
    """The text without what is shown as code."""
    content = text.content
    for span in reversed(text[code]):
        content = content[: span.start] + content[span.end :]
    return content
