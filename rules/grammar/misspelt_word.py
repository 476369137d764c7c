"""A word is one letter off a common one.

A letter too many, one too few, two that have changed places: such slips are left when
a text is corrected in haste.  A word is told only if no list of German, French,
English or four other languages has it, if just one common word is that near, and if
it stands no more than twice in the text; what comes more often is a term.

    ✓ Die Systemkonfiguration und der Netzwerkdienst laufen.
      La configuration du système et le service réseau fonctionnent.
    ✓ Herr Schmitt aus Bretzenheim liest.
      M. Schmitt, de Bretzenheim, lit.
    ✓ Wir beobachten den Diensttag und die Hauptfarbe.
      Nous tablons sur le jour de service et la couleur principale.
    ✓ Der Bereicht liegt vor.
      Le voici.

    ✗ Zur ⟦Eröffung→Eröffnung⟧ spricht die Stadträtin.
      La conseillère parlera à l’ouverture.
    ✗ Die Regierung tritt zurück.
      Le ⟦gourvernement→gouvernement⟧ démissionne.

Mend it by writing the common word, if it is the one that is meant.

It is wrong where a rare word resembles a common one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker.authoring import Bitext, Hit, Options, Pair, Rule, Severity, hit, replace
from checker.facts.typography.misspelt import misspelt

OFTEN = 3
"""A word that stands so often is a term."""

rule = Rule(
    code="GRM04",
    category="spelling",
    severity=Severity.MINOR,
    issue="misspelling",
    messages={"near": "“{word}” is in no dictionary; “{right}” is meant, perhaps."},
)


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Report each odd word, but not one that the other side has as well."""
    found = [(pair, text, one) for pair in bitext for text in pair.sides for one in text[misspelt]]
    count = Counter(one.word.lower() for _, _, one in found)
    for pair, text, one in found:
        if count[one.word.lower()] < OFTEN and one.word[:5].lower() not in pair.other(text).content.lower():
            mark = text.at(one.span)
            yield pair, hit("near", mark, word=one.word, right=one.right, fix=replace(mark, one.right))
