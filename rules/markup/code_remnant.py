r"""Half a tag, a comment or an escape sequence stands in the text.

`<!--`, `]]>`, `<strong` without its bracket, `\n` and `\u00e9` are left behind when text is
cut out of a file by hand or read by the wrong program; `undefined`, `null` and
`[object Object]` are what a program writes where it has no value.

    ✓ Der Pfeil --> zeigt nach rechts.
      La flèche --> pointe vers la droite.
    ✓ Der Ausdruck „x < 5 && y > 3“ ist gültig.
      L’expression « x < 5 && y > 3 » est valable.
    ✓ Erste Zeile\nZweite Zeile
      Première ligne\nDeuxième ligne
    ✓ Gehen Sie zu Datei > Öffnen.
      Allez dans Fichier > Ouvrir.

    ✓ Der Typ ist undefined.
      Le type est undefined.
    ✓ Der Wert null bedeutet: nichts.
      La valeur null veut dire : rien.
    ✓ Null Toleranz für Gewalt, null Fehler.
      Tolérance zéro pour la violence, zéro faute.

    ✓ Li Wei und Herr Span kommen, br steht für brutto.
      Li Wei et M. Span arrivent, br veut dire brut.
    ✓ div Block im Text
      div bloc dans le texte

    ✗ ⟦div →⟧Unsere Angebote für Familien
      Nos offres pour les familles
    ✗ Unsere Angebote für Familien
      Nos offres pour les familles⟦ /div→⟧
    ✗ Willkommen bei uns, ⟦undefined⟧.
      Bienvenue chez nous, Jean.
    ✗ Jetzt buchen
      Réserver maintenant ⟦undefined⟧
    ✗ Startseite
      ⟦null⟧
    ✗ ⟦<!-- Teaser -->→⟧ Frisch aus der Region
      Frais et régional
    ✗ Newsletter abonnieren
      S’abonner à l’infolettre ⟦]]>→⟧
    ✗ Unser Garten⟦\n⟧im Herbst
      Notre jardin en automne

Mend it by deleting the code, or by putting the text it stands for in its place.

It is wrong where one side alone explains such a sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.authoring import (
    Hit,
    Options,
    Pair,
    Rule,
    Severity,
    hit,
    regex,
    replace,
)
from checker.facts.protected.markup import Remnant, strays

rule = Rule(
    code="MKP06",
    category="markup",
    severity=Severity.CRITICAL,
    issue="markup",
    certainty="certain",
    messages={
        "code": "“{code}” is code and no text.",
        "escape": "“{code}” is written for a program and not for readers.",
        "value": "“{code}” is what a program writes where a value is missing.",
    },
)


_NAMES = "/?(?:div|span|br|ul|li|td|tr|strong|nbsp|href|img)"
_BEFORE = regex(rf"(?P<name>{_NAMES}) +(?=[A-ZÄÖÜÀÂÉÈÊÎÔÇ])")
_BEHIND = regex(r" (?P<name>nbsp|/(?:div|span|p|li|ul|td|tr|strong))\Z")
"""The name of a tag that has lost its brackets, before or behind a text."""
LONGEST = len(" /strong")


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Report half tags, comments, escape sequences and missing values that the other side does not have."""
    for text in pair.sides:
        content = text.content
        if bare := _BEFORE.match(content) or _BEHIND.search(content, max(0, len(content) - LONGEST)):
            name = bare["name"]
            if not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", pair.other(text).content):
                mark = text.at(*bare.span())
                yield hit("code", mark, code=name, fix=replace(mark, ""))
    for text, stray in pair[strays]:
        mark = text.at(stray.span)
        code = stray.content if len(stray.content) <= 60 else f"{stray.content[:59]}…"
        if stray.kind is Remnant.ESCAPE:
            yield hit("escape", mark, code=code, severity=Severity.MAJOR)
        elif stray.kind is Remnant.VALUE:
            yield hit("value", mark, code=code)
        elif stray.kind in (Remnant.COMMENT, Remnant.HALF_TAG):
            yield hit("code", mark, code=code, fix=replace(mark, ""))
