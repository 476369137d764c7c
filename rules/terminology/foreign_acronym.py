"""An acronym of another language stands where the language has its own.

German says `KI` and `DSGVO`, French `IA` and `RGPD`; an `AI` or `GDPR` that machine
translation left behind is found where the other side has the term in its own
language.  Names that hold the letters (`OpenAI`, `Data & AI`) are left alone, and
so are acronyms that stand on both sides; but behind an article or a preposition a German one
was left over in French, and a French one in German.

    ✓ KI hilft beim Schreiben. OpenAI bietet ein Modell an.
      L’IA aide à écrire. OpenAI propose un modèle.
    ✓ Edouard Mézerac, Artefact / Data & AI
      Edouard Mézerac, Artefact / Data & AI
    ✓ Die DSGVO gilt auch für Vereine.
      Le RGPD s’applique aussi aux associations.
    ✓ Die AI-Messe in Köln öffnet.
      Le salon AI ouvre à Cologne.
    ✓ Britische Umsatzsteuernummer (VAT)
      Numéro de TVA britannique
    ✓ Die WHO und das NATO Defense College laden ein.
      L’OMS et le NATO Defense College invitent.
    ✓ 19 % Mehrwertsteuer (MwSt.)
      19 % de TVA (MwSt.)
    ✓ Die EU will strengere Regeln für den Einsatz von KI.
      L’UE veut des règles plus strictes pour l’utilisation de l’IA.
    ✓ Das Projekt KI Sachsen wächst, auch die Zeitschrift von ONU Femmes.
      Le projet de KI Sachsen grandit, la revue d’ONU Femmes aussi.
    ✓ Der BGH und das BSI warnen.
      Le BGH et le BSI mettent en garde.
    ✓ Die AHV ist sicher.
      L’AVS est sûre (en allemand : AHV).
    ✓ Die Angebote von Adobe AI sind neu, auch das Projekt AI for Good.
      Les offres d’Adobe AI sont nouvelles, comme le projet AI for Good.
    ✓ Hier stehen UNO-bezogene Makros.
      Voici les macros fondées sur UNO.
    ✓ Die Einrichtung des OMS-Connectors ist einfach.
      La configuration du connecteur OMS est simple.
    ✓ Die EU, auf Französisch UE, tagt.
      L’UE (en allemand : EU) siège.

    ✗ Viele Ärzte trauen der ⟦AI→KI⟧ nicht.
      De nombreux médecins se méfient de l’IA.
    ✗ Die ⟦AI→KI⟧-gesteuerten Erkenntnisse sind wichtig.
      Ces connaissances fondées sur l’IA sont importantes.
    ✗ Die UNO warnt.
      L’⟦UNO⟧ avertit.
    ✗ Das BIP wächst.
      Le ⟦BIP⟧ augmente.
    ✗ Wir setzen auf AI.
      Nous misons sur l’⟦AI⟧.
    ✗ Unsere KI-Lösung erkennt Fehler.
      Notre solution de ⟦KI⟧ détecte les erreurs.
    ✗ Der EuGH stärkt die Verbraucher.
      L’⟦EuGH⟧ renforce les droits des consommateurs.
    ✗ KI verändert die Arbeit.
      ⟦KI⟧ change le travail.
    ✗ Die ⟦UE⟧ will strengere Regeln.
      L’UE veut des règles plus strictes.
    ✗ Der Einsatz von ⟦IA⟧ in Schulen wird diskutiert.
      L’utilisation de l’IA à l’école fait débat.
    ✗ Die DSGVO gilt auch für Vereine.
      Le ⟦GDPR→RGPD⟧ s’applique aussi aux associations.

Mend it by using the language's own acronym.

It is wrong in texts about the English term itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.authoring import (
    Hit,
    Mark,
    Options,
    Pair,
    Rule,
    Severity,
    Text,
    hit,
    regex,
    replace,
)
from checker.lexicon.gazetteer import acronyms

TERMS = {
    "AI": ("KI", "IA"),
    "GDPR": ("DSGVO", "RGPD"),
    "EU-GDPR": ("EU-DSGVO", "RGPD"),
    "VAT": ("MwSt.", "TVA"),
    "SME": ("KMU", "PME"),
    "SMEs": ("KMU", "PME"),
    "NGO": ("", "ONG"),
    "NGOs": ("", "ONG"),
    "GDP": ("BIP", "PIB"),
    "ECB": ("EZB", "BCE"),
    "IMF": ("IWF", "FMI"),
    "OECD": ("", "OCDE"),
    "NATO": ("", "OTAN"),
    "WHO": ("", "OMS"),
    "UN": ("", "ONU"),
    "DNA": ("", "ADN"),
}
"""English acronyms with the German and French terms; empty where the language says the same."""

GERMAN = frozenset("UNO EU WHO WTO NATO Nato OECD OSZE EZB IWF EuGH EGMR EMRK EWR AHV SBB SNB ZGB AI".split())
GERMAN_THINGS = frozenset(
    "KI BIP BSP AGB KMU DSGVO MwSt MWSt MWST USt AKW KKW LKW Lkw PKW Pkw ÖPNV NRO NGO DNA RNA".split()
)
"""Acronyms of German, be they borrowed, that French never uses for itself: behind its small words they are
no part of a name.

What is no body or law stands without an article too: `solution de KI`.
"""

FRENCH = frozenset("UE ONU OTAN OMS OMC OCDE OSCE FMI BCE RGPD CJUE CEDH CFF BNS".split())
FRENCH_THINGS = frozenset("IA PIB PNB PME TVA ONG ADN ARN".split())
"""French acronyms that German never uses for itself, and those of things."""

_EVERY = {*TERMS, *GERMAN, *GERMAN_THINGS, *FRENCH, *FRENCH_THINGS}

rule = Rule(
    code="TRM01",
    category="terminology",
    severity=Severity.MAJOR,
    issue="terminology",
    messages={
        "english": "“{english}” is English; the term is “{own}”.",
        "german": "“{german}” is German; the French term is “{own}”.",
        "french": "“{french}” is French; the German term is “{own}”.",
    },
    only_if="(?:" + "|".join(sorted(_EVERY, key=len, reverse=True)) + r")\b",
)

_ACRONYM = regex(rf"(?<![\w&.])(?:{'|'.join(sorted(TERMS, key=len, reverse=True))})(?![\w.]\w|\w)")


_NO_NAME = r"(?![\w&.-]*\w| [A-ZÀ-Þ])"


def _pattern(
    articles: str, others: str, every: frozenset[str], things: frozenset[str], behind: str = _NO_NAME
) -> re.Pattern[str]:
    """Acronyms behind an article, and those of things behind a preposition or where a sentence begins too."""
    first = r"(?:\A|(?<=[.!?] ))(?=\w+ [a-zß-ÿ])"
    known, bare = ("|".join(sorted(some)) for some in (every | things, things))
    return re.compile(
        rf"(?:(?i:\b(?:{articles}))(?P<known>{known})"
        rf"|(?:(?i:\b(?:{others}) )|{first})(?P<bare>{bare})){behind}"
    )


_ARTICLES = r"\b(?:(?:les?|la|du|des?|aux?|cette|ces?|une?) |[dl][’'])"
_IN_FRENCH = _pattern(
    r"(?:les?|la|du|des|aux?|cette|ces?|une?) |l[’']",
    "de|en|par|sur|pour|avec|sans|contre|et|ou",
    GERMAN,
    GERMAN_THINGS,
)
_IN_GERMAN = _pattern(
    "(?:die|der|das|dem|den|des|eine[rmns]?|diese[rmns]?|vom|beim|zur|zum|im|am) ",
    "von|mit|für|durch|bei|gegen|ohne|zu|in|an|auf|aus|nach|über|und|oder",
    FRENCH,
    FRENCH_THINGS,
    rf"(?:(?=-[A-ZÀ-Þ]?[a-zß-ÿ])|{_NO_NAME})",  # UE-Staaten
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Report English acronyms on one side where the other has its own term."""
    for text, place in ((pair.de, 0), (pair.fr, 1)):
        other = pair.other(text).content
        for found in _ACRONYM.finditer(text.content):
            english, own, theirs = found[0], TERMS[found[0]][place], TERMS[found[0]][1 - place]
            if not own or _has(english, other) or not _has(theirs or english, other):
                continue
            if text.content[: found.start()].rstrip().endswith("&"):
                continue
            if _is_added(found, text.content, theirs or english, other):
                continue
            mark = text.at(*found.span())
            yield hit("english", mark, fix=replace(mark, own), english=english, own=own)
    yield from _left_over(pair)


def _left_over(pair: Pair) -> Iterator[Hit]:
    """Report acronyms of both sides that are one side's own, where the other does not use its own too."""
    for mark, german, own in _foreign(pair.fr, _IN_FRENCH, pair.de.content, "de"):
        if german in TERMS:
            yield hit("english", mark, english=german, own=own)
        else:
            yield hit("german", mark, german=german, own=own)
    for mark, french, own in _foreign(pair.de, _IN_GERMAN, pair.fr.content, "fr"):
        if re.search(rf"(?i:{_ARTICLES}){french}(?!\w)", pair.fr.content):  # no `connecteur OMS`
            yield hit("french", mark, french=french, own=own)


def _foreign(
    text: Text, pattern: re.Pattern[str], other: str, language: str
) -> Iterator[tuple[Mark, str, str]]:
    """The acronyms of the other language that both sides have: where, which, and what is said here."""
    for found in pattern.finditer(text.content):
        group = found.lastgroup or ""
        own = acronyms(language)[found[group]]
        if _has(found[group], other) and not any(_has(term, text.content) for term in own):
            yield text.at(*found.span(group)), found[group], own[0]


def _is_added(found: re.Match[str], content: str, term: str, other: str) -> bool:
    """Whether an acronym stands in brackets that the other side has not: it is named on purpose."""
    bracketed = content[: found.start()].endswith("(") and content[found.end() :].startswith(")")
    return bracketed and f"({term})" not in other


@lru_cache(maxsize=1024)
def _has(term: str, content: str) -> bool:
    """Whether a text has a term as a word; kept, for a text may say an acronym often."""
    return re.search(rf"(?<!\w){re.escape(term)}(?!\w)", content) is not None
