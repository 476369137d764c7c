"""Two words stand without a space between them, the second one with its capital: `aufnehmenMehr`.

It is what remains when a line break or a tag between two texts is lost, as between a
button and its heading.  Names written in one word (`YouTube`, `BahnCard`), forms with an inner
capital (`MitarbeiterInnen`) and what the other side writes alike are left alone.

    ✓ Die MitarbeiterInnen und jede KundIn sehen es auf YouTube.
      Les collaborateurs et chaque cliente le voient sur YouTube.
    ✓ Mit BahnCard, PostFinance und iPhone in den GeoPark.
      Avec la carte, la poste et le téléphone au parc.
    ✓ Alle lehrerInnen und schülerInnen wissen es.
      Tous les enseignants et tous les élèves le savent.
    ✓ Das KinderHaus und der StadtBus.
      La maison des enfants et le bus de la ville.
    ✓ Das Feld heißt codePostal.
      Le champ s’appelle codePostal.
    ✓ Geben Sie „mehrText“ ein.
      Saisissez « plus ».
    ✓ Herr McDonald und Frau LeBlanc kommen.
      M. McDonald et Mme LeBlanc arrivent.

    ✗ Kontakt ⟦aufnehmenMehr→aufnehmen Mehr⟧ erfahren
      Prendre contact, en savoir plus
    ✗ Kontakt ⟦aufnehmenInfos→aufnehmen Infos⟧ bestellen
      Prendre contact, commander des informations
    ✗ Unsere ⟦ProdukteJetzt→Produkte Jetzt⟧ kaufen
      Nos produits à acheter maintenant
    ✗ Der Film läuft im Kino. Weiterlesen
      Le film est au ⟦cinémaLire→cinéma Lire⟧ la suite

Mend it by setting a space or a line break between them.

It is wrong for names of two common words that are written differently on the other side.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit, replace
from checker.facts.typography.gaps import Slip
from checker.facts.typography.slips import slips

rule = Rule(
    code="TYP33",
    category="spacing",
    severity=Severity.MAJOR,
    issue="whitespace",
    messages={"glued": "“{words}” are two words without a space between them."},
    only_where=slips,
    muted_by_doubt=False,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Part the words."""
    for text, gap in pair[slips]:
        if gap.slip is Slip.WORDS:
            mark = text.at(gap.span)
            yield hit("glued", mark, words=mark.content, fix=replace(mark, gap.new))
