"""A name stands in the form of the other language.

Vienna is `Wien` in German and `Vienne` in French.  A form that was carried over shows that nobody read the
text, and readers look for a town they do not know.

    ✓ Der Präsident reiste nach Wien.
      Le président s’est rendu à Vienne.
    ✓ Sie lebt in Trier.
      Elle vit à Trier.
    ✓ Er studiert an der Universität Wien.
      Il étudie à l’Universität Wien.
    ✓ Das Spiel gegen Basel endete 1:1.
      Le match contre Basel SC s’est terminé sur le score de 1-1.
    ✓ Romain spielt mit Raphaël.
      Romain joue avec Raphaël.
    ✓ Sie fliegt nach Hongkong.
      Elle s’envole pour Hongkong.
    ✓ Das Café Wien ist offen, sagt der Wirt in Köln.
      Le Café Wien est ouvert, dit le patron à Cologne.

    ✗ Der Präsident reiste nach Wien.
      Le président s’est rendu à ⟦Wien→Vienne⟧.
    ✗ Die Kommission tagt in ⟦Bruxelles→Brüssel⟧.
      La Commission siège à Bruxelles.
    ✗ Er schrieb über Stalin.
      Il a écrit sur ⟦Stalin→Staline⟧.
    ✗ Die Messe findet in Köln statt.
      Le salon se tient à ⟦Köln→Cologne⟧.

Mend it by writing the name as the language does.

It is wrong where a firm or a house has the town in its name and nothing shows it.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit, replace
from checker.facts.naming.foreign_forms import foreign_forms

rule = Rule(
    code="NAM13",
    category="name",
    severity=Severity.MINOR,
    issue="untranslated",
    messages={
        "de": "“{name}” is the French form; German says “{own}”.",
        "fr": "“{name}” is the German form; French says “{own}”.",
    },
    only_where=foreign_forms,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Take each name that is not in the form of its text."""
    for mark, own in pair[foreign_forms]:
        yield hit(mark.text.language, mark, fix=replace(mark, own), name=mark.content, own=own)
