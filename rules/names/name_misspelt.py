"""A name is spelt in two ways.

`Rammstein` and `Ramstein`, `Massachusetts` and `Massachussetts`: one letter makes
another family of it.  Names that German and French each write in their own way
(`Putin`, `Poutine`) are left alone, and so are inflections; but a form that its own
language hardly uses, while it uses that of the other side, was altered by mistake.
Behind the same first name or the word for a couple a letter more or less is no
inflection but for the German genitive.  A letter in what surely is a name is major;
an accent, and a letter in what may be a word, is minor.

    ✓ Wagners Opern und Rammsteins Lieder.
      Les opéras de Wagner et les chansons de Rammstein.
    ✓ Putin traf Lukaschenko in Minsk.
      Poutine a rencontré Loukachenko à Minsk.
    ✓ Am Abend spielte David Oistrach in Köln.
      Le soir, David Oïstrakh jouait à Cologne.
    ✓ Hänsel und Gretel besuchen Königin Elizabeth.
      Hansel et Gretel rendent visite à la reine Élisabeth.
    ✓ Xi Jinping eröffnete den Kongress.
      Xi Jinping a ouvert le congrès.
    ✓ Amazonas und Nil sind lang.
      L’Amazone et le Nil sont longs.

    ✗ Die Band ⟦Rammstein⟧ geht auf Abschiedstournee.
      Le groupe ⟦Ramstein⟧ entame une tournée d’adieu.
    ✓ Anna Horns Buch und Thomas Müllers Tor.
      Le livre d’Anna Horn et le but de Thomas Müller.
    ✓ Alexej Nawalny starb in Haft.
      Alexeï Navalny est mort en détention.
    ✓ Rustam al-Ghalib lebt in Kairo.
      Roustem el-Ghalib vit au Caire.
    ✓ Vincents Briefe an Theo sind berühmt.
      Les lettres de Vincent à Théo sont célèbres.
    ✓ Von Málaga fuhr sie nach Ferrara und Helgoland.
      De Malaga, elle se rendit à Ferrare et à Heligoland.
    ✓ Herrn Müllers Auto ist rot, Frau Ministerin Keller dankt.
      La voiture de M. Müller est rouge, Madame la ministre Keller remercie.
    ✓ Bezüge an fremden Bancomaten kosten zwei Franken.
      Les retraits aux Bancomat de tiers coûtent deux francs.
    ✓ Der YouTuber Rezo hat Erfolg.
      Le vidéaste de YouTube Rezo a du succès.

    ✗ Die Geigerin Anna ⟦Horn⟧ spielte.
      La violoniste Anna ⟦Hor⟧ a joué.
    ✗ Gestern sprach Trainer Thomas ⟦Tuchel⟧.
      Hier, l’entraîneur Thomas ⟦Tuchels⟧ a parlé.
    ✗ Gestern kam ⟦Beckmann⟧ nach Köln.
      Hier, ⟦Beckman⟧ est venu à Cologne.
    ✗ Das Ehepaar ⟦Weber⟧ zog um.
      Les époux ⟦Veber⟧ ont déménagé.
    ✗ Herr ⟦Baumgartner⟧ kam gestern.
      M. ⟦Baumgarten⟧ est venu hier.
    ✗ ⟦Nestlé⟧ senkt die Preise.
      ⟦Nestle⟧ baisse les prix.
    ✗ Am Abend sang ⟦Édith⟧ Piaf.
      Le soir, ⟦Edyth⟧ Piaf chantait.
    ✗ Die Software ⟦TeamViewer⟧ erlaubt Fernwartung.
      Le logiciel ⟦TeamView⟧ permet la maintenance à distance.
    ✗ ⟦Amazon⟧ plant ein neues Lager.
      ⟦Amazone⟧ prévoit un nouvel entrepôt.

Mend it by looking the spelling up in a reliable source and using it on both sides.

It is wrong where two people have almost the same name.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Bitext, Hit, Options, Pair, Rule, Severity, hit
from checker.facts.naming.discord import Kind
from checker.facts.naming.discords import discords

rule = Rule(
    code="NAM02",
    category="name",
    severity=Severity.MINOR,
    issue="misspelling",
    messages={"misspelt": "“{german}” and “{french}” look like one name, spelt in two ways."},
    muted_by_doubt=True,
)


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Report names that differ by a letter or two."""
    for index, found in bitext[discords].items():
        pair = bitext.pairs[index]
        for one in found:
            if one.kind is Kind.MISSPELT and one.de and one.fr:
                marks = (pair.de.at(one.de), pair.fr.at(one.fr))
                grave = Severity.MAJOR if one.sure else None
                yield pair, hit("misspelt", *marks, german=one.de_form, french=one.fr_form, severity=grave)
