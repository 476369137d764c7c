"""A gloss of an encyclopaedia stands in the text.

Machine translation that learnt from web encyclopaedias and lyrics pages writes
`John (Stadt)`, `Kategorie: Sport`, `Songtexte von` and `Paroles de` where the other
side has a name and nothing else.  Only what the other side has no trace of is
reported.

    ✓ Die Stadt Frankfurt (Oder) feiert.
      La ville de Francfort (Oder) est en fête.
    ✓ In der Kategorie: Sport gewann Anna.
      Dans la catégorie : sport, Anna l’a emporté.
    ✓ Die Songtexte von Anna sind schön.
      Les paroles d’Anna sont belles.
    ✓ Schreiben Sie das Ergebnis in die Datei:
      Écrivez le résultat :
    ✓ Olaines novads
      Olaines (commune)
    ✓ Halle (Saale) liegt in Sachsen-Anhalt.
      Halle (Saale) se trouve en Saxe-Anhalt.

    ✗ John ⟦(Stadt)⟧ lebt in London.
      John habite à Londres.
    ✗ ⟦Kategorie:⟧ Anna kam zu spät.
      Anna est arrivée en retard.
    ✗ Anna kam zu spät.
      Anna ⟦(homonymie)⟧ est arrivée en retard.

Mend it by deleting the gloss.

It is wrong where only one language needs the explanation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, Text, hit
from checker.lexicon.words import zipf

GLOSSES = {
    "de": r"\((?:Stadt|Ort|Gemeinde|Begriffsklärung|Band|Film|Album|Lied|Fluss|Musiker|Sänger|Schauspieler)\)"
    r"|(?:\A|(?<=[.!?]\s))(?:Kategorie|Datei|Vorlage):(?=\s?\w)|\bSongtexte? von\b|\bLyrics von\b",
    "fr": r"\((?:ville|commune|homonymie|groupe|film|album|chanson|rivière|fleuve|musicien|chanteur|acteur)\)"
    r"|(?:\A|(?<=[.!?]\s))(?:Catégorie|Fichier|Modèle)\s?:(?=\s?\w)|\bParoles de\b",
}
TRACES = {
    "de": r"\(|Kategorie|Datei|Vorlage|Songtext|Liedtext|Lyrics|Worte"
    r"|Stadt|Ort|Gemeinde|Film|Album|Fluss|Gruppe",
    "fr": r"\(|[Cc]atégorie|[Ff]ichier|[Mm]odèle|[Pp]aroles|[Cc]hansons?|[Tt]extes?"
    r"|[Vv]ille|[Cc]ommune|[Ff]ilm|[Aa]lbum|[Rr]ivière|[Ff]leuve|[Gg]roupe",
}
"""What on the other side shows that a gloss is meant."""

rule = Rule(
    code="NAM08",
    category="name",
    severity=Severity.MAJOR,
    issue="addition",
    certainty="hint",
    messages={
        "gloss": "“{gloss}” looks like a leftover of an encyclopaedia; the other side has nothing of it."
    },
    only_if=r"\([A-Za-zéè]{3,16}\)|Kategorie:|Datei:|Vorlage:|Songtext|Lyrics|Catégorie|Fichier|Modèle|Paroles",
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Report glosses that the other side has no trace of."""
    for text in pair.sides:
        other = pair.other(text)
        if not other.content or text.language not in GLOSSES or other.language not in TRACES:
            continue
        for found in re.finditer(GLOSSES[text.language], text.content):
            if not re.search(TRACES[other.language], other.content) and not _is_said(found, text, other):
                yield hit("gloss", text.at(*found.span()), gloss=found[0])


def _is_said(found: re.Match[str], text: Text, other: Text) -> bool:
    """Whether the name has a word behind it on the other side too, of a third language: `Olaines novads`."""
    name = re.search(r"(\w+) $", text.content[: found.start()])
    behind = re.search(rf"\b{re.escape(name[1])} ([^\W\d_]+)", other.content) if name else None
    return behind is not None and behind[1].islower() and zipf(behind[1], other.language) < FOREIGN


FOREIGN = 2.0
"""A word rarer than this (Zipf) is none of the language."""
