"""A shortcode of a content management system stands in the text.

`[caption id="…"]` is an instruction to the system.  Where the system does not know
it, or it has been torn in two, the reader sees it.  Footnotes and editors' remarks in
brackets are text.

    ✓ Die Liste [1] enthält alle Quellen [sic].
      La liste [1] contient toutes les sources [sic].
    ✓ [contact-form-7 id="12"] Schreiben Sie uns
      [contact-form-7 id="12"] Écrivez-nous
    ✓ Drücken Sie [Enter] oder [Esc].
      Appuyez sur [Entrée] ou [Échap].

    ✗ ⟦[caption id="attachment_12" width="300"]→⟧Blick auf den See
      Vue sur le lac
    ✗ Zur Galerie
      Vers la galerie ⟦[/gallery]→⟧

Mend it by letting the system carry out the instruction, or by deleting it.

It is wrong where one side alone explains a shortcode.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit, replace
from checker.facts.protected.markup import Remnant, strays

rule = Rule(
    code="MKP04",
    category="markup",
    severity=Severity.CRITICAL,
    issue="markup",
    certainty="certain",
    messages={"shortcode": "{code} is an instruction to the content management system."},
    only_where=strays,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Report shortcodes that the other side does not have."""
    for text, stray in pair[strays]:
        if stray.kind is Remnant.SHORTCODE:
            mark = text.at(stray.span)
            code = stray.content if len(stray.content) <= 60 else f"{stray.content[:59]}…"
            yield hit("shortcode", mark, code=code, fix=replace(mark, ""))
