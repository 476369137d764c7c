"""A piece of the other side's language stands inside a sentence.

Half a sentence in French inside a German text is a leftover of copying, or of a
translation memory that matched in part.  What begins with a capital may be the
name of an institution and is passed over, but for everyday German nouns of which French would
speak in its own words: `nos Kunden`, `la Hausordnung`.

    ✓ Die Caisse des dépôts finanziert den Bau.
      La Caisse des dépôts finance la construction.
    ✓ Der Chef des Restaurants kommt aus Dijon.
      Le chef du restaurant vient de Dijon.
    ✓ Edouard de Mézerac fand das Déjà-vu par excellence.
      Edouard de Mézerac a trouvé le déjà-vu par excellence.
    ✓ Seine Weltanschauung blieb ein Rätsel.
      Sa Weltanschauung resta une énigme.
    ✓ Die Sparkasse und das Handelsblatt schweigen.
      La Sparkasse et le Handelsblatt se taisent.
    ✓ Die Grünen essen die Knödel in Frankfurt an der Oder.
      Les Grünen mangent les Knödel à Frankfurt an der Oder.
    ✓ Das Wort heute ist älter als die Schrift.
      Le mot heute est plus ancien que l’écriture.
    ✓ Der Vater deckte mit uns den Tisch.
      Le père mit la table avec nous.
    ✓ Die Mitarbeiter (collaborateurs) wählen.
      Les Mitarbeiter (collaborateurs) votent.
    ✓ Wir danken Wasser für alle e.⍽V. herzlich.
      Nous remercions vivement Wasser für alle e.⍽V.
    ✓ Zuständig ist das Office national des œuvres universitaires (ONOU).
      C’est l’Office national des œuvres universitaires (ONOU) qui est compétent.
    ✓ Es gab Spaghetti alle vongole und Wein.
      Il y avait des spaghettis alle vongole et du vin.
    ✓ Jacques Le Goff: La ville en France au Moyen Âge. Paris: Seuil 1998.
      Jacques Le Goff, La Ville en France au Moyen Âge, Paris, Seuil, 1998.
    ✓ Die Sparkasse am Markt hat offen.
      La Sparkasse de la place est ouverte.
    ✓ Der Landtag tagt am Montag.
      Le Landtag siège lundi.

    ✗ Der Zug fährt ⟦tous les jours⟧ nach Lyon.
      Le train circule tous les jours vers Lyon.
    ✗ Das Dorf ist mit einem Bus erreichbar.
      Le village ⟦ist mit einem⟧ bus accessible.
    ✗ Das Buch liegt auf dem Tisch.
      Le livre est posé ⟦auf dem Tisch⟧.
    ✗ Das Schwimmbad ist heute zu.
      La piscine est ⟦heute⟧ fermée.
    ✗ Unsere Kunden wies er ab.
      Il a éconduit nos ⟦Kunden⟧.
    ✗ Im Haus gilt die Hausordnung.
      Dans la maison, la ⟦Hausordnung⟧ s’applique.
    ✗ Ein Formular ⟦et⟧ ein Foto genügen.
      Un formulaire et une photo suffisent.
    ✗ Der Mietvertrag ist zu unterschreiben.
      Le ⟦Mietvertrag⟧ doit être signé.

Mend it by translating the words that were left.

It is wrong where a foreign phrase is quoted without quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import (
    Hit,
    Options,
    Pair,
    Rule,
    Severity,
    Span,
    Text,
    hit,
    regex,
)
from checker.facts.languages.left_over import left_over
from checker.facts.languages.references import reference
from checker.facts.languages.strangers import strangers

rule = Rule(
    code="LAN04",
    category="untranslated",
    severity=Severity.MAJOR,
    issue="untranslated",
    messages={
        "de": "“{fragment}” was left in German.",
        "fr": "“{fragment}” was left in French.",
    },
    muted_by_doubt=False,
)

LEAST = 4.5
"""How much likelier the other language must be for the whole stretch, in powers of ten."""

LONGEST = 12
"""So many letters at most has an abbreviation in brackets."""
COMPANY = regex(r"\s(?:e\.\s?V\.|eV\b|g?GmbH\b|AG\b|KG\b|OHG\b|eG\b|UG\b|SE\b)")
"""What stands behind the name of an association or a company."""


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Look on each side for stretches in the language of the other."""
    if pair[reference]:
        return
    for text in pair.sides:
        whole: list[Span] = []
        for fragment in text[strangers]:
            if fragment.language != pair.other(text).language or fragment.weight < LEAST:
                continue
            if fragment.named or fragment.quoted or fragment.borrowed:
                continue
            if COMPANY.match(text.content, fragment.span.end) or _is_of_a_body(pair, text, fragment.span):
                continue
            if not any(len(word.content) > 3 for word in fragment.words):
                continue
            if fragment.telling >= 2 and 2 * fragment.telling >= len(fragment.words):
                whole.append(fragment.span)
        pieces = [span for span in left_over(text, pair.other(text)) if not any(map(span.overlaps, whole))]
        for mark in map(text.at, whole + pieces):
            yield hit(pair.other(text).language, mark, fragment=mark.content)


_ABBREVIATED = regex(r"\([A-ZÄÖÜ]{3,}\)")


def _is_of_a_body(pair: Pair, text: Text, span: Span) -> bool:
    """Whether it belongs to a name that both sides begin alike and abbreviate: `Office national … (ONOU)`."""
    before = text.content[: span.start].split()[-1:]
    begun = " ".join((*before, *text.content[span.start :].split()[:1]))
    abbreviated = _ABBREVIATED.search(text.content, max(span.start, span.end - LONGEST))
    return (
        bool(before)
        and before[0][0].isupper()
        and begun in pair.other(text).content
        and abbreviated is not None
        and abbreviated.start() <= span.end
        and abbreviated[0] in pair.other(text).content
    )
