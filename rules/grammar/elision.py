"""A French word must be elided before a vowel: `d’Artefact`, not `de Artefact`.

`de, le, la, que, je, ne, se, me, te, ce` lose their vowel before a word that
begins with one, names included, or with a silent h; `du` and `au` become `de l’`
and `à l’`, and `si il` is `s’il`.  Not before `onze`, `oui`, `y` and other words
that begin like consonants, before letters and abbreviations, nor before a number.

    ✓ Am 11. Tag rastete die Karawane.
      Le onzième jour, la caravane fit halte, et le oui l’emporta.
    ✓ Der Sprecher von Hubertus Bau dementierte.
      Le porte-parole de Hubertus Bau a démenti, de A à Z.
    ✓ Seit Oktober ist es auf der Titelseite.
      Depuis octobre, c’est à la une, et fais-le entrer.
    ✓ Und dies, damit die Anlage sich ausschaltet.
      Et ce en vue d’un arrêt : « El sistema se apaga ».
    ✓ Maria de Oliveira liest eine E-Mail.
      Maria de Oliveira lit le e-mail de un à dix.

    ✗ Der Sprecher von Artemis Bau dementierte.
      Le porte-parole ⟦de A→d’A⟧rtemis Bau a démenti.
    ✗ Die Mehrheit befürwortet die Nutzung des Fonds.
      La majorité approuve ⟦le u→l’u⟧tilisation du fonds.
    ✗ Das Dach der Schule ist rot.
      Le toit ⟦du é→de l’é⟧difice scolaire est rouge.

Mend it by dropping the vowel and setting an apostrophe.

It is wrong for foreign names with `de` or `la` inside that the other side writes differently.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.authoring import (
    Bitext,
    Hit,
    Options,
    Pair,
    Rule,
    Severity,
    Text,
    hit,
    regex,
    replace,
)
from checker.facts.protected.masks import unmasked
from checker.facts.typography.style import style
from checker.lexicon.words import zipf

_VOWELS = "aeiouàâäæéèêëîïôöœùûAEIOUÀÂÄÆÉÈÊËÎÏÔÖŒÙÛ"
# Words in h- that are elided; those that are not (`héros`, `hasard`) are as many, so only these are known.
_SILENT_H = (
    "h(?:ommes?|ôtel|eure|istoir|istor|ôpita|ospital|abit|iver|uil|uître|umain|umanit|umour|umeur|umid|umbl|onn[eê]|onor"
    "|oraire|orizon|ommag|orlog|orreur|orrib|erbe|érita|éritier|ésit|ypo|yper|ydr|armoni|ygièn|élico|ebdo|émisph)"
)

rule = Rule(
    code="GRM01",
    category="grammar",
    severity=Severity.MINOR,
    issue="grammar",
    certainty="certain",
    messages={"elide": "“{words}” needs an elision."},
    across_strings=True,
    muted_by_doubt=False,
)

# First a search that most texts fail, which begins with a set of letters.
_QUICK = regex(
    rf"[eaui] (?=[{_VOWELS}h])"
    r"(?:(?<=\b[dlnsmtjcDLNSMTJC]e )|(?<=\b[lL]a )|(?<=\b[qQ]ue )|(?<=sque )|(?<=\b[da]u )|(?<=\b[sS]i ))"
)
_FOUND = regex(
    r"(?<![\w’'.-])"
    r"(?P<word>[dlnsmtjDLNSMTJ]e|[lL]a|(?:[lL]ors|[pP]uis|[jJ]us|[qQ]uoi)?[qQ]ue|[cC]e|[dDaA]u|[sS]i) "
    rf"(?=[{_VOWELS}]|{_SILENT_H})(?P<next>[^\W\d_]+)(?P<tail>[’'.-]?\w?)"
)
_NEVER = regex(
    r"(?:onz|oui|ouistiti|ouest-al|uhlan|ululement|un\Z|une\Z|huit|y\Z|ya|yo|iode\Z|énième\Z|a\Z|à\Z|et\Z|ou\Z|est-à|"
    r"au\Z|aux\Z|one\Z|e\Z|i\Z|o\Z|u\Z|[ivx]+e?\Z|ouah|ouf)",
    re.IGNORECASE,
)
KNOWN = 2.0
"""How frequent (Zipf) a French verb is at least."""
_AFTER_QUE = regex(r"(?:il|elle|on|un|une|ils|elles|en|au|aux|à)\b", re.IGNORECASE)
_CE = regex(r"(?:est|était|étaient|eût|en)\Z")
_IS = regex(r"\s(?:est|était|sera|serait|fut)\b")
"""What makes `ce en` a `c’en`; `et ce en vue de` stays as it is."""


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
    if word == "si":
        return behind not in ("il", "ils")
    if word == "ce":
        return not _CE.match(behind) or (behind == "en" and not _IS.match(after))
    if behind in ("a", "y") and word in ("ne", "je", "se", "me", "te"):
        return False  # `il ne a rien`
    if behind in ("un", "une"):
        # `de un à dix`, `à la une`; before an article it must be elided: `d’un conflit`
        return word in ("la", "le", "du", "au") or after.split()[:1] == ["à"] or after[:1] in "-,.;:)"
    if word in ("se", "me", "te") and zipf(behind.lower(), "fr") < KNOWN:
        return True  # `se apaga` is Spanish
    return _is_no_word(behind, tail) or _stays(word, behind, before) or bool(_NEVER.match(behind))


def _is_no_word(behind: str, tail: str) -> bool:
    """Letters, abbreviations, `iPhone`."""
    if len(behind) == 1 or behind.isupper() or any(sign.isupper() for sign in behind[1:]):
        return True
    return tail[:1] == "." and behind[0].isupper() and len(behind) < 4


def _stays(word: str, behind: str, before: str) -> bool:
    """Whether this word is not elided before that one: `lorsque arrivent`, `Maria de Oliveira`."""
    if word in ("jusque", "lorsque", "puisque", "quoique"):
        return not _AFTER_QUE.match(behind)
    if word in ("du", "au"):
        return not behind.islower()
    if behind[0].isupper() and word in ("de", "la", "le", "se", "me", "te"):
        name = before.split()[-1:]
        return bool(name) and name[0][:1].isupper() and not name[0].isupper() and name[0][-1] not in ".:»"
    return False
