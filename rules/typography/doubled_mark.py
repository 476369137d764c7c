"""A punctuation mark stands twice, or two that exclude each other.

    ✓ Was für ein Tor!!!
      Quel but !!!
    ✓ Er wartete... und schwieg usw.
      Il attendit... et se tut, etc.
    ✓ Wechseln Sie mit ../ nach oben und zählen Sie 1..10.
      Montez avec ../ et comptez 1..10.
    ✓ Wirklich?! Ja, z. B. heute usw.
      Vraiment ?! Oui, par ex. aujourd’hui, etc.
    ✓ Sonst steht dort #WERT!, und daneben nichts.
      Sinon la cellule affiche #VALEUR!.
    ✓ Die Endung .uno: fehlt. Wir sind bei Yahoo!
      Le suffixe .uno: manque. Nous sommes chez Yahoo!
    ✓ Die Liste (a, , c) hat eine Lücke.
      La liste (a, , c) a une lacune.

    ✗ Die Eier trennen.
      Séparer les œufs⟦.?⟧
    ✗ Die Eier⟦,,→,⟧ die Butter.
      Les œufs, le beurre.
    ✗ Die Eier trennen⟦..⟧
      Séparer les œufs.
    ✗ Hunde⟦, ,→,⟧ Katzen
      Des chiens, des chats
    ✗ Vorsicht, frisch gestrichen!
      Attention, peinture fraîche ⟦!.⟧
    ✗ Die Rechnung liegt bei.
      La facture est jointe ⟦:.⟧

Mend it by leaving one mark.

It is wrong where emphasis is meant on one side only.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit, replace
from checker.facts.typography.marks import Misprint, misprints

rule = Rule(
    code="TYP21",
    category="punctuation",
    severity=Severity.MINOR,
    issue="typographical",
    certainty="certain",
    messages={"doubled": "“{marks}” is one mark too many."},
    only_where=misprints,
    muted_by_doubt=False,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Say which marks; one is put in their place where it is the same twice."""
    for text, slip in pair[misprints]:
        if slip.kind is Misprint.DOUBLED:
            mark = text.at(slip.span)
            fix = replace(mark, slip.new) if slip.new is not None else None
            yield hit("doubled", mark, marks=mark.content, fix=fix)
