"""Two ways of writing gender-neutral forms are mixed in one document.

Whether a page writes `Nutzer:innen`, `Nutzer*innen` or `NutzerInnen` is a
decision of the house; that it decides once is what readers may expect.  The way that
prevails is taken as meant.  Full pairs (`Nutzerinnen und Nutzer`) go with any of them.

    ✓ Nutzer:innen wählen, Leser:innen lesen.
      Les utilisateur·rice·s choisissent, les lecteur·rice·s lisent.
    ✓ Die Nutzerinnen und Nutzer der Bücherei, die Leser:innen.
      Les utilisatrices et utilisateurs de la bibliothèque, les lecteur·rice·s.
    ✓ Die InnenArchitektur und das KircheInnere.
      L’architecture intérieure et l’intérieur de l’église.

    ✗ Nutzer:innen wählen.
      Les utilisateurs choisissent.
      Leser:innen lesen, ⟦Hörer*innen⟧ hören.
      Les lecteurs lisent, les auditeurs écoutent.
    ✗ Alle Leute wählen.
      Les utilisateur·rice·s et les lecteur·rice·s choisissent, les ⟦auditeur.rice.s⟧ écoutent.

Mend it by writing all such forms as the document writes most of them.

It is wrong where the document is about these ways of writing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker.authoring import (
    Bitext,
    Hit,
    Mark,
    Options,
    Pair,
    Rule,
    Severity,
    Text,
    hit,
    regex,
)

rule = Rule(
    code="FRM03",
    category="consistency",
    severity=Severity.MINOR,
    issue="inconsistency",
    certainty="hint",
    messages={"mixed": "“{form}” is written in another way than the other gender-neutral forms here."},
    muted_by_doubt=False,
)

FORMS = {
    "de": regex(
        r"\b[A-ZÄÖÜ][a-zäöüß]{2,30}(?:-[A-ZÄÖÜ]?[a-zäöüß]{2,30})?(?:(?P<mark>[:*_·])in(?:nen)?|(?P<slash>/-?)in(?:nen)?"
        r"|(?P<bracket>\()in(?:nen)?\)|(?P<capital>(?<=[a-zäöüß])I)n(?:nen)?)\b"
    ),
    "fr": regex(
        r"\b[A-Za-zà-ÿÀ-ÿœ]{2,30}(?:(?P<mark>[·•])|(?P<dot>\.)|(?P<bracket>\())"
        r"(?:e|es|ne|nes|le|trice|rice|euse|ère|ière|se|ve)(?:[·•.)]s\b|s?\)s?|(?<=[·•])[a-z]*\b)"
    ),
}

_SIGNS = (":in", "*in", "_in", "/in", "/-in", "(in", "·", "•", ".s", "(e", "(n", "(t", "(r", "(s")
_CAPITAL = regex(r"[a-zäöüß]In(?:nen)?\b")


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Collect the forms of each side, then name those that are not written as most are."""
    for side in ("source", "target"):
        found: list[tuple[Pair, Mark, str]] = []
        for pair in bitext:
            text: Text = getattr(pair, side)
            if text.language in FORMS and _may_hold(text.content):
                forms = FORMS[text.language].finditer(text.content)
                found += [(pair, text.at(*form.span()), form.lastgroup or "") for form in forms]
        ways = Counter(_way(mark, group) for _, mark, group in found)
        if len(ways) > 1:
            usual = max(ways, key=lambda way: ways[way])
            for pair, mark, group in found:
                if _way(mark, group) != usual:
                    yield pair, hit("mixed", mark, form=mark.content)


def _way(mark: Mark, group: str) -> str:
    """How a form is written: the mark itself, or the kind of way."""
    if group != "mark":
        return group
    return next(one for one in mark.content if one in ":*_·•")


def _may_hold(content: str) -> bool:
    """A cheap look for the marks."""
    return any(sign in content for sign in _SIGNS) or ("In" in content and bool(_CAPITAL.search(content)))
