"""A space stands before a mark that follows its word directly.

No language sets a space before a comma or a full stop, and German sets none
before `? ! : ;` either (the slip is called Plenken).  Whether French sets one
there depends on the country, and another rule asks for it.

    ✓ Das Seil ist gerissen, niemand wurde verletzt!
      La corde a cédé, personne n’a été blessé⎵!
    ✓ Die Datei .profile und die Zahl ,5 sind gemeint.
      Il s’agit du fichier .profile et du nombre ,5.
    ✓ Der Maßstab ist 1 : 25 000, das ist schön :-)
      L’échelle est de 1 : 25 000, c’est beau :-)
    ✓ [de-DE/fr-CA] Wer hat gerufen?
      Qui a appelé?
    ✓ Er zögerte ... und ging.
      Il hésita ... et partit.

    ✗ Das Seil ist gerissen⟦ →⟧, niemand wurde verletzt.
      La corde a cédé, personne n’a été blessé.
    ✗ Zum Glück kam Hilfe⟦ →⟧!
      Heureusement, les secours sont arrivés !
    ✗ Der Schrank ist verschlossen. Der Nachbar weiß es.
      L’armoire est fermée à clé⟦ .→. ⟧Le voisin le sait.
    ✗ [de-DE/fr-CA] Wer hat gerufen?
      Qui a appelé⟦ →⟧?

Mend it by deleting the space.

It is wrong where a name begins with a full stop and a small dictionary of file endings does not know it.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit, replace
from checker.facts.typography.gaps import Slip
from checker.facts.typography.slips import slips

rule = Rule(
    code="TYP11",
    category="spacing",
    severity=Severity.MINOR,
    issue="whitespace",
    certainty="certain",
    messages={"before": "A space stands before “{mark}”."},
    only_where=slips,
    muted_by_doubt=False,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Take the space before the mark away."""
    for text, gap in pair[slips]:
        if gap.slip is Slip.BEFORE:
            mark = text.at(gap.span)
            yield hit("before", mark, mark=gap.mark, fix=replace(mark, gap.new, safe=True))
