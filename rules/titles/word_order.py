"""The verb of a German heading that begins with a question word stands in the wrong place.

Without a question mark such a heading is a subordinate clause, and its verb comes
last: `Warum Kunden unsere Suppen lieben`.  A machine that renders an English
heading word by word leaves the verb in the middle.  Questions with a question mark, headings
without a verb and headings in the infinitive are fine; but the infinitive of a question, too,
comes behind its object: `Wann sollte man seine Katze impfen lassen`.

    ✓ [heading] Warum Kinder unsere Bücher lieben
      Pourquoi les enfants adorent nos livres
    ✓ [heading] Wie funktioniert eine Wärmepumpe?
      Comment fonctionne une pompe à chaleur ?
    ✓ [heading] Wie man Kratzer im Lack vermeidet
      Comment éviter les rayures de carrosserie
    ✓ [heading] Den Weg zur Monetarisierung finden
      Trouver la voie de la monétisation
    ✓ [heading] Wohin mit dem Müll
      Que faire des déchets
    ✓ [heading] Was tun bei Zahnschmerzen
      Que faire en cas de mal de dents
    ✓ [heading] Was Sie wissen müssen über das Haltbarmachen
      Ce qu’il faut savoir sur la conservation
    ✓ [heading] Wann sollte man seine Katze impfen lassen
      Quand faire vacciner son chat
    ✓ [heading] Wie Kinder neuen Mut fassen
      Comment les enfants reprennent courage
    ✓ [heading] Was Gäste wissen sollten
      Ce que les hôtes doivent savoir
    ✓ [heading] Wie wir leben wollen und arbeiten
      Comment nous voulons vivre et travailler
    ✓ Warum Kunden lieben, weiß niemand.
      Pourquoi les clients aiment, nul ne le sait.

    ✗ [heading] Wie GenAI ⟦wächst⟧ Kleines Rotes Buch
      Comment la GenAI fait grandir Little Red Book
    ✗ Warum Eltern ⟦wählen⟧ unsere Schule
      Pourquoi les parents choisissent notre école
    ✗ [heading] Warum Kunden ⟦lieben⟧ unsere Suppen
      Pourquoi les clients adorent nos soupes
    ✗ [heading] Wie wir ⟦sparen⟧ Energie im Alltag
      Comment nous économisons de l’énergie au quotidien
    ✗ [heading] Warum die Bienen ⟦sterben⟧ aus
      Pourquoi les abeilles disparaissent
    ✗ [heading] Wie Vereine ⟦gewinnen⟧ neue Mitglieder
      Comment les associations recrutent de nouveaux membres
    ✗ [heading] Wann sollte man impfen ⟦lassen⟧ seine Katze
      Quand faire vacciner son chat
    ✗ [heading] Wie man ⟦vermeidet⟧ Kratzer im Lack
      Comment éviter les rayures sur la peinture
    ✗ [heading] Was Gäste ⟦sollten⟧ wissen
      Ce que les hôtes doivent savoir

Mend it by putting the verb last, or by making the heading a question.

It is wrong where a heading imitates speech: `Warum wir lieben unser Dorf`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit
from checker.facts.languages.headings import is_heading, misplaced_verbs

rule = Rule(
    code="TTL01",
    category="title",
    severity=Severity.CRITICAL,
    issue="grammar",
    messages={"middle": "The verb “{verb}” must come last in this heading."},
    muted_by_doubt=False,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Look for verbs that stand before what they should follow."""
    if is_heading(pair) and pair.de.language == "de":
        for verb in misplaced_verbs(pair.de.content, pair.de.locale):
            yield hit("middle", pair.de.at(verb.span), verb=verb.content)
