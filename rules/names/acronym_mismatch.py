"""An acronym stands against that of something else.

`OECD` is `OCDE` in French, and `OSCE` is `OSZE`: one letter further lies another
organisation.  Acronyms made of the same letters in another order (`LPG`, `GPL`; `IQ`, `QI`)
and those that a document uses side by side throughout are taken for translations,
and so are two that only their own language uses (`BMI`, `IMC`) or that each side
writes out.  Where two labels are an acronym each and no more, or have a long word in
capitals, nothing tells what they stand for.

    ✓ Die OECD senkte ihre Prognose.
      L’OCDE a abaissé ses prévisions.
    ✓ Die EZB und der IWF warnen.
      La BCE et le FMI mettent en garde.
    ✓ Der LKW blockierte die Ausfahrt.
      Le camion bloquait la sortie.
    ✓ Die EU-Kommission lehnt ab.
      La Commission européenne refuse.
    ✓ DAS PROGRAMM WIRD OHNE JEDE GEWÄHRLEISTUNG GELIEFERT.
      LE PROGRAMME EST FOURNI SANS AUCUNE GARANTIE.
    ✓ Die Organisation der Amerikanischen Inseln (OAI) tagt.
      L’Organisation des îles américaines (OIA) siège.
    ✓ COSECHYP
      CSCH
    ✓ Das Datum hat die Form YYYYMMDD.
      La date a la forme AAAAMMJJ.
    ✓ Das Format ist YYYY-MM-DD[ HH:MM][TZ].
      Le format est AAAA-MM-JJ[ HH:MM][FH].
    ✓ RAID1 spiegelt zwei Platten.
      Le RAID 1 copie deux disques.
    ✓ Der BMI liegt bei 25.
      L’IMC est de 25.
    ✓ Die ETH Lausanne sucht Forscher.
      L’EPFL cherche des chercheurs.
    ✓ Software as a Service und Infrastructure as a Service wachsen.
      Le SaaS et l’IaaS progressent.
    ✓ Das Internet der Dinge wächst.
      L’IoT progresse.
    ✓ Der DSB ist per E-Mail erreichbar.
      Le DPO est joignable par e-mail.
    ✓ Ihr IQ liegt bei 130, sie studiert an der FH.
      Son QI est de 130, elle étudie à la HES.
    ✓ Der FC Bayern schlug den BVB.
      Le Bayern Munich a battu Dortmund.
    ✓ Die AfD legt zu.
      L’Alternative für Deutschland progresse.
    ✓ [de-CH/fr-CH] Die GLP stimmt zu, die SVP lehnt ab.
      Les Vert’libéraux approuvent, l’UDC refuse.
    ✓ Das meldet die Welttourismusorganisation (WTO).
      C’est ce qu’annonce l’Organisation mondiale du tourisme (OMT).
    ✓ Departement für Gesundheit, Soziales und Kultur (DGSK)
      Département de la santé, des affaires sociales et de la culture (DSSC)

    ✗ Die ⟦OECD⟧ senkte ihre Prognose.
      L’⟦OSCE⟧ a abaissé ses prévisions.
    ✗ [de-CH/fr-CH] Die ⟦SVP⟧ lehnt ab.
      Le ⟦PLR⟧ refuse.
    ✗ Der ⟦ADAC⟧ warnt vor Staus.
      Le ⟦TCS⟧ met en garde contre les bouchons.
    ✗ [de-CH/fr-CH] Die ⟦AHV⟧ wird reformiert.
      L’⟦AI⟧ est réformée.
    ✗ Die ⟦FDA⟧ hat das Medikament zugelassen.
      La ⟦FAD⟧ a autorisé le médicament.
    ✗ Die ⟦FIFA⟧ sperrte den Funktionär.
      L’⟦UEFA⟧ a suspendu le dirigeant.

Mend it by looking up what is meant, and how the other language abbreviates it.

It is wrong for acronyms that the list of equivalents does not know.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Bitext, Hit, Options, Pair, Rule, Severity, hit
from checker.facts.naming.discord import Kind
from checker.facts.naming.discords import discords

rule = Rule(
    code="NAM05",
    category="name",
    severity=Severity.MAJOR,
    issue="mistranslation",
    messages={"differs": "“{german}” stands against “{french}”: these are different abbreviations."},
    muted_by_doubt=True,
)

SENTENCE = 6
"""Words from which on a text in capitals is a sentence."""


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Report acronyms that stand against another."""
    for index, found in bitext[discords].items():
        pair = bitext.pairs[index]
        if any(_shouts(text.content) for text in pair.sides):
            continue
        for one in found:
            if one.kind is Kind.ACRONYM and one.de and one.fr:
                marks = (pair.de.at(one.de), pair.fr.at(one.fr))
                yield pair, hit("differs", *marks, german=one.de_form, french=one.fr_form)


def _shouts(text: str) -> bool:
    """Whether a whole sentence is in capitals, so that capitals make no abbreviation."""
    capitals = sum(map(str.isupper, text))
    return len(text.split()) >= SENTENCE and capitals > sum(map(str.islower, text))
