"""A name hangs loose behind the verb of a French heading.

*How GenAI grows Little Red Book* becomes *Comment GenAI se développe Petit Livre
Rouge*: the machine took the verb as intransitive, and its object was left over.  Two common
words with capitals and no article behind `vous` or `nous` and its verb are such a leftover
too, unless the German side has one of them.

    ✓ [heading] Wie Ihr Unternehmen wächst
      Comment votre entreprise se développe
    ✓ [heading] Warum Kunden Apple Music lieben
      Pourquoi les clients aiment Apple Music
    ✓ [heading] Wie sich Paris verändert
      Comment se transforme Paris
    ✓ [heading] Wie sich Airbus in Toulouse entwickelt
      Comment Airbus se développe à Toulouse
    ✓ [heading] So finden Sie das Grand Hotel
      Comment vous trouvez Grand Hotel

    ✗ [heading] Wie GenAI Little Red Book wachsen lässt
      Comment GenAI ⟦se développe⟧ Petit Livre Rouge
    ✗ [heading] Wie die Cloud ein Kaufhaus verändert
      Pourquoi Cloud ⟦se transforme⟧ Grand Magasin Bleu
    ✗ [heading] So finden Sie die richtige Stelle
      Comment vous trouvez ⟦Bon Emploi⟧

Mend it by joining the name to the verb with a preposition, or by taking another verb.

It is wrong where a verb stands before its subject: *Pourquoi visiter la ville où s’arrête Lucky Luke*.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import (
    Hit,
    Options,
    Pair,
    Rule,
    Severity,
    Text,
    hit,
    regex,
)
from checker.facts.languages.headings import is_heading
from checker.facts.languages.words import folded_in
from checker.lexicon.gazetteer import fold, is_french_word, is_known_name
from checker.lexicon.words import EVERYDAY, zipf

rule = Rule(
    code="TTL02",
    category="title",
    severity=Severity.CRITICAL,
    issue="grammar",
    messages={
        "stranded": "“{name}” hangs loose after “{verb}”, which takes no object.",
        "bare": "“{name}” follows “{verb}” without an article, and with capitals.",
    },
    muted_by_doubt=False,
)

_STRANDED = regex(
    r"(?i:\b(?:comment|pourquoi|quand|où)) +(?P<subject>[^\n,;:!?]{2,80}?) +"
    r"(?P<verb>(?:se +|s['’])(?:[a-zéèêëàâçîïôûùœ]{3,20}(?:e|ent|it|t|issent)))"
    r" +(?P<name>[A-ZÀ-ÖØ-Þ][\w'’-]*(?: +[A-ZÀ-ÖØ-Þ][\w'’-]*)+)"
)

_OBJECT = regex(
    r"(?i:\b(?:vous|nous)) +(?P<verb>[a-zéèêëàâçîïôûùœ]{3,20}(?:ez|ons)) +"
    r"(?P<name>[A-ZÀ-ÖØ-Þ][a-zß-ÿœ]+ +[A-ZÀ-ÖØ-Þ][a-zß-ÿœ]+)"
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Look for words with capitals and no article behind a reflexive verb, or one of `vous` or `nous`."""
    if is_heading(pair) and pair.fr.language == "fr":
        for found in _STRANDED.finditer(pair.fr.content):
            yield hit("stranded", pair.fr.at(*found.span("verb")), name=found["name"], verb=found["verb"])
        for found in _OBJECT.finditer(pair.fr.content):
            if _is_no_name(found["name"], pair.de):
                mark = pair.fr.at(*found.span("name"))
                yield hit("bare", mark, name=found["name"], verb=found["verb"])


def _is_no_name(words: str, other: Text) -> bool:
    """Whether words with capitals are common French ones that the other side does not have."""
    return all(
        is_french_word(word) and zipf(word, "fr") >= EVERYDAY and not is_known_name(fold(word))
        for word in words.split()
    ) and set(words.casefold().split()).isdisjoint(folded_in(other))
