"""One heading is rendered in two ways in the same document.

Readers use headings to find their way; *Fazit* should not be *Conclusion* at the
end of one chapter and *Résumé* at the end of the next.  Renderings that are nearly
alike (by chrF: singular and plural, an article more) are passed over.

    ✓ [heading] Fazit
      Conclusion
      [heading] Fazit
      Conclusion
    ✓ [heading] Beispiel
      Exemple
      [heading] Beispiel
      Exemples
    ✓ [heading] Fazit
      Conclusion
      [heading] Ausblick
      Perspectives

    ✗ [heading] Fazit
      Conclusion
      [heading] Fazit
      ⟦En résumé⟧

Mend it by rendering the heading as it was rendered above.

It is wrong where one word has two meanings, as *Bank* has.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Bitext, Hit, Options, Pair, Rule, Severity, hit
from checker.facts.languages.retold import retold_headings

rule = Rule(
    code="TTL08",
    category="consistency",
    severity=Severity.MINOR,
    issue="inconsistency",
    messages={"varies": "This heading was “{before}” above; the other side has not changed."},
    muted_by_doubt=True,
)

ALIKE = 0.5
"""Renderings at least so alike are taken for the same."""


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Name the later of two renderings."""
    for one in bitext[retold_headings]:
        if one.likeness < ALIKE:
            yield one.pair, hit("varies", one.text.whole, before=one.before.content)
