"""An English or German acronym stands where the language has its own.

German says `KI` and `DSGVO`, French `IA` and `RGPD`; an `AI` or `GDPR` that machine
translation left behind is found where the other side has the term in its own
language.  Names that hold the letters (`OpenAI`, `Data & AI`) are left alone, and
so are acronyms that stand on both sides; but behind a French article a German one
was left over.

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

    ✗ Viele Ärzte trauen der ⟦AI→KI⟧ nicht.
      De nombreux médecins se méfient de l’IA.
    ✗ Die ⟦AI→KI⟧-gesteuerten Erkenntnisse sind wichtig.
      Ces connaissances fondées sur l’IA sont importantes.
    ✗ Die UNO warnt.
      L’⟦UNO⟧ avertit.
    ✗ Das BIP wächst.
      Le ⟦BIP⟧ augmente.
    ✗ Die DSGVO gilt auch für Vereine.
      Le ⟦GDPR→RGPD⟧ s’applique aussi aux associations.

Mend it by using the language's own acronym.

It is wrong in texts about the English term itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit, replace
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

GERMAN = frozenset("UNO EU WHO NATO Nato OECD BIP AGB EZB IWF KMU DSGVO".split())
"""German acronyms that French never uses for itself: behind its article they are no part of another name."""

rule = Rule(
    code="TRM01",
    category="terminology",
    severity=Severity.MAJOR,
    issue="terminology",
    messages={
        "english": "“{english}” is English; the term is “{own}”.",
        "german": "“{german}” is German; the French term is “{own}”.",
    },
    only_if=r"\b(?:" + "|".join(sorted({*TERMS, *GERMAN}, key=len, reverse=True)) + r")\b",
)

_ACRONYM = re.compile(rf"(?<![\w&.])(?:{'|'.join(sorted(TERMS, key=len, reverse=True))})(?![\w.]\w|\w)")


_LEFT_OVER = re.compile(
    r"(?i:\b(?:le|la|les|du|au|aux|ce|cette) |\bl[’'])"
    rf"(?P<acronym>{'|'.join(sorted(GERMAN))})(?![\w&.-]*\w| [A-ZÀ-Þ])"
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
    """Report German acronyms of both sides behind a French article, where French does not use its own too."""
    french = pair.fr.content
    for found in _LEFT_OVER.finditer(french):
        german = found["acronym"]
        own = next(term for term in acronyms("de")[german] if term.isupper())
        if _has(german, pair.de.content) and not _has(own, french):
            yield hit("german", pair.fr.at(*found.span("acronym")), german=german, own=own)


def _is_added(found: re.Match[str], content: str, term: str, other: str) -> bool:
    """Whether an acronym stands in brackets that the other side has not: it is named on purpose."""
    bracketed = content[: found.start()].endswith("(") and content[found.end() :].startswith(")")
    return bracketed and f"({term})" not in other


def _has(term: str, content: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(term)}(?!\w)", content) is not None
