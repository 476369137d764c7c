"""English title case in a German or French heading.

English headings give every weighty word a capital; French ones only the first and names,
German ones only nouns.  A capital on a small word in the middle (*Livraison Et
Paiement*, *Leben In Der Stadt*) was carried over.

    ✓ [heading] Versand und Zahlung
      Livraison et paiement
    ✓ [heading] VERSAND UND ZAHLUNG
      LIVRAISON ET PAIEMENT
    ✓ [heading] Der Herr der Ringe: Die Gefährten
      Le Seigneur des anneaux : La Communauté de l’anneau
    ✓ [heading] Emmanuel Macron besucht Le Havre
      Emmanuel Macron en visite au Havre
    ✓ [heading] Die Arbeit der Nationalen Agentur
      Les travaux de l’Agence Nationale
    ✓ [heading] So finden Sie Ihre Rechnung
      Retrouver sa facture
    ✓ [heading] Wie Ursula Von Der Leyen Europa führt
      Robert De Niro et Joachim Du Bellay à l’honneur
    ✓ [heading] Adobe Commerce: Für Entwickler
      Adobe Commerce : Pour les développeurs
    ✓ ALTERNATIVE Der Exim4-Server
      ALTERNATIVE Le serveur Exim4

    ✗ [heading] Versand und Zahlung
      Livraison ⟦Et→et⟧ Paiement
    ✗ [heading] Unsere Leistungen für Vereine
      Nos Prestations ⟦Pour Les→pour les⟧ Associations
    ✗ [heading] Die Zukunft ⟦Der→der⟧ Arbeit
      Le Futur ⟦Du→du⟧ Travail
    ✗ [heading] Die Zukunft der Mobilität
      L’Avenir ⟦De La→de la⟧ Mobilité
    ✗ [heading] Leben ⟦In→in⟧ der Stadt
      Vivre en ville
    ✗ Kostenlose Lieferung und Rückgabe
      Livraison ⟦Et→et⟧ Retours Gratuits

Mend it by writing a capital only in the first word and in names, in German in nouns too.

It is wrong where the heading is the title of a work that has its capitals by custom.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Role, Rule, Severity, Span, Text, hit, regex, replace
from checker.facts.languages.words import Token, prose_in
from checker.lexicon.gazetteer import fold, is_french_word, is_known_name
from checker.lexicon.words import zipf

rule = Rule(
    code="TTL04",
    category="title",
    severity=Severity.MINOR,
    issue="typographical",
    messages={"capital": "“{words}” has an English capital in this heading."},
    muted_by_doubt=False,
)

SMALL = {
    "fr": frozenset(
        "et ou se pour avec sur dans par sans chez vers selon entre nos vos votre notre aux que qui "
        "à en est".split()
    ),
    "de": frozenset(
        "und oder für mit von zu zum zur in im auf bei aus durch über unter nach vor wie ist sind".split()
    ),
}
"""Words that have no capital inside a heading, in names neither."""

ARTICLES = {
    "fr": frozenset("le la les l un une des du de d au".split()),
    "de": frozenset("der die das den dem des ein eine einen einem einer".split()),
}
"""Words that names may begin with: reported only beside another one."""


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Look on each side for small words with a capital in the middle."""
    if not (pair.role.is_heading or _may_be_heading(pair)):
        return
    for text in pair.sides:
        prose = prose_in(text)
        if not pair.role.is_heading and not _is_all_capitals(text, prose):
            continue
        if text.language in SMALL and len(prose) > 2 and not _shouting(prose):
            yield from _capitals(text, prose)


def _is_all_capitals(text: Text, prose: tuple[Token, ...]) -> bool:
    """Whether every word has its capital, small words too and not articles alone, and nothing parts them."""
    small = SMALL.get(text.language, frozenset()) - {"sans"}  # Médecins Sans Frontières
    if text.language == "fr":
        small |= ARTICLES["fr"] - {"le", "la", "les"}  # Hôtel Les Quatre Saisons
    return (
        all(token.capitalised for token in prose)
        and any(token.folded in small for token in prose[1:-1])
        and _PARTS.search(text.content) is None
    )


_PARTS = regex(r"[,;:/()|]|\b[A-ZÀ-Þ]{2,}\b")


def _may_be_heading(pair: Pair) -> bool:
    """Whether a text of which nobody says what it is may be a heading: short, and without a stop."""
    return pair.role is Role.BODY and all(
        len(text.content) <= LABEL and text.content[-1:].isalnum() for text in pair.sides
    )


LABEL = 80
"""Characters of a heading at most where the file does not say that it is one."""


def _capitals(text: Text, prose: tuple[Token, ...]) -> Iterator[Hit]:
    small, articles = SMALL[text.language], ARTICLES[text.language]
    found: list[list[Token]] = []
    for before, token, after in zip(prose, prose[1:], prose[2:], strict=False):
        word = token.folded
        if not token.content.istitle() or token.opens or token.quoted or (word not in small | articles):
            continue
        if found and found[-1][-1] is before:
            found[-1].append(token)
        elif before.capitalised and (after.capitalised or word in small):
            found.append([token])
    every = sum(not token.capitalised for token in prose) == 0 and len(prose) > 3
    for run in found:
        if run[0].content in {"Von", "Van", "De"} and not (
            text.language == "fr" and _common(prose, run, "fr")
        ):
            continue
        weighty = any(token.folded in small for token in run) or every
        if weighty or _common(prose, run, text.language):
            span = Span(run[0].span.start, run[-1].span.end)
            mark = text.at(span)
            yield hit("capital", mark, words=mark.content, fix=replace(mark, mark.content.lower()))


def _common(prose: tuple[Token, ...], run: list[Token], language: str) -> bool:
    """Whether articles stand between two common nouns: `Die Zukunft Der Arbeit`."""
    at = prose.index(run[0])
    nouns = (prose[at - 1], prose[min(at + len(run), len(prose) - 1)])
    return all(
        noun.capitalised
        and zipf(noun.content, language) >= 3.5
        and (language == "de" or (is_french_word(noun.content) and not is_known_name(fold(noun.content))))
        for noun in nouns
    )


def _shouting(prose: tuple[Token, ...]) -> bool:
    return sum(token.content.isupper() for token in prose) * 2 > len(prose)
