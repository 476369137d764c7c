"""A French word must be elided before a vowel: `d’Artefact`, not `de Artefact`.

`de, le, la, que, je, ne, se, me, te, ce` lose their vowel before a word that
begins with one, names included; `du` and `au` become `de l’` and `à l’`.  Not
before `onze`, `oui`, `ouistiti`, `y` and other words that begin like consonants,
before letters and abbreviations, nor before a number.

    ✓ Am 11. Tag rastete die Karawane.
      Le onzième jour, la caravane fit halte, et le oui l’emporta.
    ✓ Der Sprecher von Hubertus Bau dementierte.
      Le porte-parole de Hubertus Bau a démenti, de A à Z.
    ✓ Seit Oktober ist es auf der Titelseite.
      Depuis octobre, c’est à la une, et fais-le entrer.
    ✓ Maria de Oliveira liest eine E-Mail.
      Maria de Oliveira lit le e-mail de un à dix.

    ✗ Der Sprecher von Artemis Bau dementierte.
      Le porte-parole ⟦de A→d’A⟧rtemis Bau a démenti.
    ✗ Die Mehrheit befürwortet die Nutzung des Fonds.
      La majorité approuve ⟦le u→l’u⟧tilisation du fonds.
    ✗ Das Dach der Schule ist rot.
      Le toit ⟦du é→de l’é⟧difice scolaire est rouge.

It is wrong for foreign names with `de` or `la` inside that the other side writes differently.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.authoring import Bitext, Hit, Options, Pair, Rule, Severity, Text, hit, replace
from checker.facts.masks import unmasked
from checker.facts.style import style

_VOWELS = "aeiouàâäæéèêëîïôöœùûAEIOUÀÂÄÆÉÈÊËÎÏÔÖŒÙÛ"

rule = Rule(
    code="GRM01",
    category="grammar",
    severity=Severity.MINOR,
    issue="grammar",
    messages={"elide": "“{words}” needs an elision."},
    across_strings=True,
    muted_by_doubt=False,
)

# First a search that most texts fail, which begins with a set of letters.
_QUICK = re.compile(
    rf"[eau] (?=[{_VOWELS}])"
    r"(?:(?<=\b[dlnsmtjcDLNSMTJC]e )|(?<=\b[lL]a )|(?<=\b[qQ]ue )|(?<=sque )|(?<=\b[da]u ))"
)
_FOUND = re.compile(
    r"(?<![\w’'.-])(?P<word>[dlnsmtjDLNSMTJ]e|[lL]a|(?:[lL]ors|[pP]uis|[jJ]us|[qQ]uoi)?[qQ]ue|[cC]e|[dDaA]u) "
    rf"(?=[{_VOWELS}])(?P<next>[^\W\d_]+)(?P<tail>[’'.-]?\w?)"
)
_NEVER = re.compile(
    r"(?:onz|oui|ouistiti|ouest-al|uhlan|ululement|un\Z|une\Z|huit|y\Z|ya|yo|iode\Z|énième\Z|a\Z|à\Z|et\Z|ou\Z|est-à|"
    r"e\Z|i\Z|o\Z|u\Z|[ivx]+e?\Z|ouah|ouf)",
    re.IGNORECASE,
)
_AFTER_QUE = re.compile(r"(?:il|elle|on|un|une|ils|elles|en|au|aux|à)\b", re.IGNORECASE)
_CE = re.compile(r"(?:est|était|étaient|eût|en)\Z")


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Look at every such word before a vowel on the French side; the apostrophe is the document's own."""
    for pair in bitext:
        text = pair.fr
        if text.language == "fr" and _QUICK.search(text.content):
            for one in _elisions(bitext, pair, text):
                yield pair, one


def _elisions(bitext: Bitext, pair: Pair, text: Text) -> Iterator[Hit]:
    if text.content == pair.other(text).content:
        return
    plain = unmasked(text.content, text.locale)
    for found in _FOUND.finditer(plain):
        word, behind = found["word"], found["next"]
        if _is_exempt(word.lower(), behind, found["tail"], plain[: found.start()], plain[found.end() :]):
            continue
        if f"{word} {behind}" in pair.other(text).content:
            continue  # a name that both sides have
        mark = text.at(found.start(), found.start("next") + 1)
        elided = word[:-1]
        if word.lower() in ("du", "au"):
            elided = {"d": "de l", "D": "De l", "a": "à l", "A": "À l"}[word[0]]
        elided += bitext[style].of(text)["apostrophe"].usual or "’"
        yield hit("elide", mark, words=f"{word} {behind}", fix=replace(mark, elided + behind[0], safe=True))


def _is_exempt(word: str, behind: str, tail: str, before: str, after: str) -> bool:
    if len(behind) == 1 or behind.isupper() or any(sign.isupper() for sign in behind[1:]):
        return True  # letters, abbreviations, iPhone
    if tail[:1] == "." and behind[0].isupper() and len(behind) < 4:
        return True
    if word == "ce":
        return not _CE.match(behind)
    if word in ("jusque", "lorsque", "puisque", "quoique") and not _AFTER_QUE.match(behind):
        return True
    if word in ("du", "au") and not behind.islower():
        return True
    if behind in ("un", "une"):
        # `de un à dix`, `à la une`; before an article it must be elided: `d’un conflit`
        return (
            word == "la" or word in ("le", "du", "au") or after.split()[:1] == ["à"] or after[:1] in "-,.;:)"
        )
    if behind[0].isupper() and word in ("de", "la", "le", "se", "me", "te"):
        name = before.split()[-1:]
        if name and name[0][:1].isupper() and not name[0].isupper() and not name[0].endswith((".", ":", "»")):
            return True  # Maria de Oliveira
    return bool(_NEVER.match(behind))
