"""One word is spelt in two ways in the same document.

`E-Commerce` here and `Ecommerce` there, `Zoé` and `Zoe`, `TikTok` and `Tiktok`: each
may be right, both together look careless.  The spelling that the document uses
less often is reported.  Inflected forms and words in capitals are no variants.

    ✓ Zoé malt. Zoés Bilder hängen im Foyer.
      Zoé peint. Les tableaux de Zoé sont exposés.
    ✓ TIKTOK wächst. TikTok ist beliebt.
      TIKTOK grandit. TikTok est apprécié.
    ✓ Die Social-Media-Landschaft ist bunt.
      Le paysage des médias sociaux est varié.

    ✗ Der E-Commerce wächst, der E-Commerce lebt.
      Le commerce en ligne progresse et vit.
      Viele setzen auf ⟦Ecommerce→E-Commerce⟧.
      Beaucoup misent sur le commerce en ligne.
    ✗ Die Firma TikTok wächst.
      L’entreprise TikTok grandit.
      Ohne TikTok geht nichts.
      Rien ne va sans ⟦Tiktok→TikTok⟧.

Mend it by choosing one spelling for the whole document.

It is wrong where two spellings mean two things.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Bitext, Hit, Options, Pair, Rule, Severity, hit, replace
from checker.facts.naming.variants import variants

rule = Rule(
    code="CON01",
    category="consistency",
    severity=Severity.MINOR,
    issue="inconsistency",
    certainty="hint",
    messages={"variant": "“{form}” is spelt “{usual}” elsewhere in the document."},
)


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Report the less frequent spellings."""
    for one in bitext[variants]:
        form, usual = one.mark.content, one.usual
        if form[0].isupper() and usual[0].islower():
            usual = usual[0].upper() + usual[1:]
        yield (
            bitext.pairs[one.pair],
            hit("variant", one.mark, fix=replace(one.mark, usual), form=form, usual=usual),
        )
