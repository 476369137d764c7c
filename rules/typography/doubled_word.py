"""A word stands twice in a row.

Copying, pasting and machine translation leave doubled words behind, and the eye
slides over them.  Some doublings are grammar and stay: German relative clauses
(`die, die`, `das das`), French reflexive verbs (`nous nous`), and what is
doubled on both sides, as names (`Bora Bora`) and sounds are.

    ✓ Die Frau, die die Tür öffnet, lacht.
      La femme qui ouvre la porte rit.
    ✓ Wir treffen uns auf Bora Bora.
      Nous nous retrouvons à Bora Bora.
    ✓ Das ist sehr, sehr gut.
      C’est très, très bien.
    ✓ Er weiß, dass sie sie liebt, und er lachte und lachte.
      Il sait qu’elle l’aime, et il rit tout en en parlant.
    ✓ Die die Debatte prägenden Fragen bleiben offen.
      Les questions qui marquent le débat restent ouvertes.
    ✓ Dass das das Ende war, und ob das das Beste ist, weiß niemand.
      Que ce soit la fin et que ce soit le mieux, nul ne le sait.
    ✓ Wir haben uns uns selbst überlassen gefühlt.
      Nous nous sommes sentis livrés à nous-mêmes.
    ✓ Rufen Sie die Methode Methode auf.
      Appelez la méthode méthode.
    ✓ Linie Strich-Punkt-Punkt
      Ligne tiret point point
    ✓ Alle redeten durcheinander.
      Tous parlaient à qui mieux mieux.
    ✓ Ich lasse den Schlüssel nachmachen.
      Je vais faire faire un double de la clé.
    ✓ Die Reden de Gaulles sind online.
      Les discours de de Gaulle sont en ligne.
    ✓ Lasst uns uns treffen; das führt ab und zu zu zu hohen Kosten.
      Retrouvons-nous ; cela coûte parfois trop cher.
    ✓ BlaBla und TamTam
      Bavardages et tapage
    ✓ Die Bora-Bora-Karte
      La carte BoraBora

    ✗ Der ⟦Zug Zug→Zug⟧ ist pünktlich.
      Le train est à l’heure.
    ✗ Der Zug ist pünktlich.
      Le train ⟦est est→est⟧ à l’heure.
    ✗ Klicken Sie bitte hier.
      Cliquez ici ⟦s’il s’il→s’il⟧ vous plaît.
    ✗ Der Hund hat sechs Jahre gewartet.
      Le chien ⟦a a→a⟧ attendu six ans.
    ✗ Wir wünschen ⟦Ihnen Ihnen→Ihnen⟧ einen schönen Tag.
      Nous vous souhaitons une bonne journée.
    ✗ ⟦ImpressumImpressum→Impressum⟧
      Mentions légales
    ✗ ⟦Der der→Der⟧ Fahrer blieb unverletzt.
      Le conducteur est sorti indemne.

Mend it by deleting one of the two words.

It is wrong where a doubling is meant on one side only, as in poetry.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, Span, hit, replace
from checker.facts.languages.repeats import Unit, one_sided

PRONOUNS = frozenset("das die der den dem denen".split())
"""German words that may be a pronoun and the article behind it: an editor must look before one is deleted."""

rule = Rule(
    code="TYP01",
    category="repetition",
    severity=Severity.MAJOR,
    issue="duplication",
    messages={"doubled": "“{word}” stands twice."},
    only_where=one_sided,
    muted_by_doubt=False,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Look on each side for a doubling that the other side does not have."""
    for text, repeat in pair[one_sided]:
        if repeat.unit is Unit.WORD:
            mark = text.at(Span(repeat.first.start, repeat.second.end))
            word = text.at(repeat.first).content
            yield hit("doubled", mark, word=word, fix=replace(mark, word, safe=word.lower() not in PRONOUNS))
