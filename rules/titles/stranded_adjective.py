"""A capitalised adjective and its noun hang loose in a German heading.

German adjectives have a capital only in names.  Where a heading runs on into
*Kleiner Blauer Laden* without an article or a preposition, a machine has
translated somebody's name, or has carried over English title case.  Where the verb
is misplaced as well, or the French side has the name in English, only that is reported.

    ✓ [heading] Was das Rote Kreuz leistet
      Ce que fait la Croix-Rouge
    ✓ [heading] Wie sich die Deutsche Bank neu erfindet
      Comment la Deutsche Bank se réinvente
    ✓ [heading] Wie Sie Ihre Rechnung finden
      Comment retrouver votre facture
    ✓ [heading] Der Aufstieg von Blue Origin
      L’ascension de Blue Origin
    ✓ [heading] Wie GenAI wächst Kleines Rotes Buch
      Comment GenAI se développe Petit Livre Rouge
    ✓ [heading] Kleine Schritte, große Wirkung
      Petits pas, grands effets

    ✗ [heading] Wie Automatisierung ⟦Kleiner Blauer⟧ Laden stärkt
      Comment l’automatisation renforce un petit magasin
    ✗ [heading] Wenn Roboter lernen tanzen ⟦Kleine⟧ Schritte
      Quand les robots apprennent à danser

Mend it by building the adjective and its noun into the sentence.

It is wrong where a name that begins with an adjective stands without an article.
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
    hit,
    regex,
)
from checker.facts.languages.headings import declined, english_names, misplaced_verbs
from checker.facts.languages.words import Token, prose_in

rule = Rule(
    code="TTL03",
    category="title",
    severity=Severity.MAJOR,
    issue="grammar",
    certainty="hint",
    messages={"loose": "“{words}” hangs loose in this heading."},
    muted_by_doubt=False,
)

_ASKS = regex(r"\W*[Ww](?:ie|arum|enn|ieso|eshalb|as|o|ann)\b")


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Look for adjectives with a capital that follow a noun or a verb directly."""
    if not pair.role.is_heading or pair.de.language != "de" or not _ASKS.match(pair.de.content):
        return
    if bool(misplaced_verbs(pair.de.content, pair.de.locale)) or bool(
        english_names(pair.fr.content, pair.fr.locale)
    ):
        return
    prose = prose_in(pair.de)
    at = 2
    while at < len(prose) - 1:
        end = at
        while end < len(prose) - 1 and _adjective(prose[end]) and not prose[end].opens:
            end += 1
        before, after = prose[at - 1], prose[end]
        if end > at and after.capitalised and not _adjective(after):
            loose = before.capitalised or before.folded.endswith(("en", "t"))
            known = all(word.folded not in pair.fr.content.casefold() for word in prose[at:end])
            if loose and known and not pair.de.content[before.span.end : prose[at].span.start].strip():
                span = Span(prose[at].span.start, prose[end - 1].span.end)
                yield hit("loose", pair.de.at(span), words=pair.de.content[span.start : after.span.end])
        at = max(end, at) + 1


def _adjective(token: Token) -> bool:
    """Whether it has a capital and its word is declined like an adjective."""
    return token.capitalised and not token.folded.startswith("ihr") and declined(token.folded)
