"""A name was translated word by word.

`Little Red Book` is an app and stays `Little Red Book`; `Kleines Rotes Buch` and
`petit livre rouge` are a bible of another kind.  The rule finds a translation
where the other side keeps the name, where the rest of the document keeps it, and
also where both sides translate what both keep elsewhere.  Translations in
quotation marks or brackets explain a name and are fine; so are titles of works
that are translated on both sides.  Where French keeps the name proper and puts before it what the
thing is (`Tâche Mix` for `Mix Task`), it is minor.

    ✓ Die App Pocket Garden ist beliebt.
      L’application Pocket Garden est appréciée.
    ✓ Quiet River, auf Deutsch „Stiller Fluss“, wächst.
      Quiet River, littéralement « rivière tranquille », grandit.
    ✓ „Der kleine Prinz“ läuft als Ballett.
      « Le Petit Prince » est dansé.
    ✓ Der Nordwind bläst.
      Le vent du nord souffle.
    ✓ PowerPoint und Facebook sind bekannt, auch das WordPress-Plugin.
      PowerPoint et Facebook sont connus, comme l’extension WordPress.
    ✓ Der Stand der Dinge zählt.
      L’état des choses compte.
    ✓ Basic-IDE
      L’EDI Basic
    ✓ Das Weiße Haus dementierte.
      La Maison-Blanche a démenti.
    ✓ Transparency International Deutschland warnt.
      Transparency International Germany met en garde.

    ✗ Die App ⟦Pocket Garden⟧ ist beliebt.
      L’application ⟦Jardin de Poche→Pocket Garden⟧ est appréciée.
    ✗ Gestern spielte ⟦Radiohead⟧ in Köln.
      Hier, ⟦Tête de Radio→Radiohead⟧ a joué à Cologne.
    ✗ Öffnen Sie die Datei in ⟦PowerPoint⟧.
      Ouvrez le fichier dans ⟦Point de Puissance→PowerPoint⟧.
    ✗ Blue Lantern startet in Wien.
      Blue Lantern est lancée à Vienne.
      ⟦Blaue Laterne→Blue Lantern⟧ hat Nutzer.
      ⟦Blue Lantern⟧ compte des utilisateurs.
    ✗ Wir bauen mit WoodFrame.
      Nous construisons avec WoodFrame.
      Das Bausystem ⟦WoodFrame⟧ kurz erklärt
      Le système de construction ⟦Cadre en bois→WoodFrame⟧ en bref
    ✗ Nordwind ist ein Hersteller.
      Nordwind est un fabricant.
      Hier baut Nordwind seit Jahren.
      Ici, Nordwind construit depuis des années.
      Die Geschichte von ⟦Nordwind⟧
      L’histoire de ⟦Vent du nord→Nordwind⟧

Mend it by putting the name back as the other side has it.

It is wrong where a name is rightly translated once, to be understood.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Bitext, Hit, Options, Pair, Rule, Severity, hit, replace
from checker.facts.naming.renderings import renderings

rule = Rule(
    code="NAM06",
    category="name",
    severity=Severity.MAJOR,
    issue="terminology",
    certainty="hint",
    messages={
        "here": "“{rendering}” translates the name “{name}”, which the other side keeps.",
        "elsewhere": "“{rendering}” translates “{name}”, as the document calls it elsewhere.",
    },
    muted_by_doubt=True,
)


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Report translations of names, and offer the name in their place."""
    for index, found in bitext[renderings].items():
        pair = bitext.pairs[index]
        for one in found:
            mark = one.text.at(one.span)
            fix = replace(mark, one.name)
            marks = (mark, pair.other(one.text).at(one.kept)) if one.kept else (mark,)
            message = "here" if one.kept else "elsewhere"
            doubtful = Severity.MINOR if one.turned else None
            yield pair, hit(message, *marks, fix=fix, rendering=one.form, name=one.name, severity=doubtful)
