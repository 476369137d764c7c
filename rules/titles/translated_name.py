"""A name that one heading keeps in English is translated in the other.

Machines translate names that consist of everyday words: *Silver Fox* becomes
*Renard Argenté*, *Blue Ocean* becomes *Blauer Ozean*.  A heading shows it by its capitals:
neither French nor German would write such an adjective with one.

    ✓ [heading] Der Aufstieg von Blue Origin
      L’ascension de Blue Origin
    ✓ [heading] Die Rückkehr der Wölfe
      Le retour des loups
    ✓ [heading] Black Friday bei Meier
      Vendredi noir chez Meier
    ✓ [heading] United Nations warnen
      L’Organisation des Nations unies lance un avertissement
    ✓ [heading] Die Bank of England senkt die Zinsen
      La Banque d’Angleterre baisse les taux

    ✗ [heading] Der Aufstieg von Silver Fox
      L’ascension de ⟦Renard Argenté⟧
    ✗ [heading] Wie ⟦Blauer Ozean⟧ die Welt erobert
      Comment Blue Ocean conquiert le monde

Mend it by keeping the name as the other heading has it.

It is wrong where a name has official forms in several languages, each with its capitals.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, Text, hit
from checker.facts.languages.headings import capital_runs, declined, english_names, misplaced_verbs
from checker.facts.languages.words import Token, folded_in
from checker.lexicon.words import zipf

rule = Rule(
    code="TTL07",
    category="title",
    severity=Severity.MAJOR,
    issue="mistranslation",
    certainty="hint",
    messages={"translated": "“{name}” looks like a translation of the name “{other}”."},
    muted_by_doubt=False,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Look for an English name on one side and an everyday word with a wrong capital on the other."""
    if not pair.role.is_heading or (
        pair.de.language == "de" and misplaced_verbs(pair.de.content, pair.de.locale)
    ):
        return
    for text in pair.sides:
        other = pair.other(text)
        names = [run for run in english_names(text.content, text.locale) if _absent(run, other)]
        for run in capital_runs(other.content, other.locale) if names else ():
            if _is_translated(run, other.language) and _absent(run, text):
                mark = other.at(run[0].span.start, run[-1].span.end)
                name = text.content[names[0][0].span.start : names[0][-1].span.end]
                yield hit("translated", mark, name=mark.content, other=name)


def _absent(run: tuple[Token, ...], text: Text) -> bool:
    """Whether the other side has none of the words."""
    return {word.folded for word in run}.isdisjoint(folded_in(text))


def _is_translated(run: tuple[Token, ...], language: str) -> bool:
    """Whether it is an everyday noun with an adjective that should have no capital."""
    if language == "de":
        adjective = any(declined(word.folded) and not word.opens for word in run[:-1])
        return adjective and zipf(run[-1].folded, "de") >= 3.0
    if language != "fr" or run[0].opens:
        return False
    last = run[-1].folded
    everyday = all(zipf(word.folded, "fr") >= max(3.0, zipf(word.folded, "en")) for word in run)
    return everyday and max(zipf(last + "e", "fr"), zipf(last + "s", "fr")) >= 2.5
