"""A name stands now with an article, now without.

French says `Little Red Book` or `le Little Red Book`, `la GenAI` or `GenAI`; a document
should choose.  Only names that both sides write alike are looked at, not places,
people or acronyms, and only where the document uses the name often enough to have
a custom.  After `de` and `en` an article may be missing for other reasons.

    ✓ Blue Lantern wächst.
      Blue Lantern grandit.
      Die Nutzer von Blue Lantern zahlen gern.
      Les utilisateurs de Blue Lantern paient volontiers.
      Ohne Blue Lantern geht nichts.
      Rien ne va sans la plateforme Blue Lantern.
    ✓ ChatGPT hilft.
      Le ChatGPT aide.

    ✗ Blue Lantern wächst.
      Blue Lantern grandit.
      Die Nutzer schätzen Blue Lantern sehr.
      Les utilisateurs apprécient Blue Lantern.
      Blue Lantern startet in Wien.
      Blue Lantern est lancée à Vienne.
      Seitdem wächst Blue Lantern.
      Depuis lors Blue Lantern grandit.
      Die Macher von Blue Lantern schweigen.
      Les créateurs ⟦du Blue Lantern⟧ se taisent.

Mend it by choosing one of the two, with or without the article, and keeping to it.

It is wrong where the article belongs to a noun that was left out.
"""

from __future__ import annotations

import re
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
    hit,
    regex,
)
from checker.facts.naming.names import Strength, names
from checker.facts.naming.renderings import shared_names
from checker.lexicon.gazetteer import fold, is_exonym, is_given, is_surname


class Custom(Options, frozen=True):
    """When a document has a custom."""

    least: int = 3
    """How often the name must stand in the usual way."""
    share: float = 0.75
    """The least share of the usual way."""
    most: int = 2
    """How often, at most, the other way may stand: what stands more often is a custom too."""


rule = Rule(
    code="CON02",
    category="consistency",
    severity=Severity.MINOR,
    issue="inconsistency",
    certainty="hint",
    messages={
        "with": "“{name}” has an article here, but none elsewhere in the document.",
        "without": "“{name}” has no article here, but has one elsewhere in the document.",
    },
    options=Custom,
)

ARTICLES = r"(?<!\w)(?:(?:[Ll]e|[Ll]a|[Dd]u|[Aa]u) |[Ll][’'])"
AFTER = regex(
    r"(?:\b(?:de|en|à|par|sur|avec|sans|pour|un|une|ce|cette|cet|son|sa|nos|notre|votre|leur|mon|ma|chez|dans|via"
    r"|plateforme|application|entreprise|site|réseau|groupe|marque|société|outil|logiciel|modèle) "
    r"|[dD][’']|, |\( ?|« ?|\")$"
)


@rule.bitext
def check(bitext: Bitext, options: Custom) -> Iterator[tuple[Pair, Hit]]:
    """Sort the mentions of each name by whether an article stands before them, and report the few."""
    if 2 * len(bitext) < options.least:
        return  # `_verbatim` counts a name twice a pair at most
    for name, count in _verbatim(bitext).items():
        if count < options.least or not _has_custom(name):
            continue
        having, lacking = _mentions(bitext, name)
        total = len(having) + len(lacking)
        few, message = (having, "with") if len(having) < len(lacking) else (lacking, "without")
        usual = total - len(few)
        if 0 < len(few) <= options.most and usual >= options.least and usual / total >= options.share:
            for pair, mark in few:
                yield pair, hit(message, mark, name=name)


def _verbatim(bitext: Bitext) -> Counter[str]:
    """The names that both sides write alike, and in how many pairs."""
    count = Counter(bitext[shared_names])
    for pair in bitext:
        german = {name.form for name in pair.de[names]}
        french = {name.form for name in pair.fr[names] if name.strength is Strength.NAME}
        count.update(german & french)
    return count


def _has_custom(name: str) -> bool:
    """Whether a name could have a custom: no person, place or acronym."""
    first, last = fold(name.split(maxsplit=1)[0]), fold(name.rsplit(maxsplit=1)[-1])
    if name.isupper() or is_given(first) or is_surname(last):
        return False
    return not is_exonym(first, "fr") and not is_exonym(last, "fr")


def _mentions(bitext: Bitext, name: str) -> tuple[list[tuple[Pair, Mark]], list[tuple[Pair, Mark]]]:
    """The mentions with an article and those that could have one."""
    having: list[tuple[Pair, Mark]] = []
    lacking: list[tuple[Pair, Mark]] = []
    for pair in bitext:
        if name not in pair.fr.content:
            continue
        for found in re.finditer(
            rf"({ARTICLES})?(?<![\w-]){re.escape(name)}(?![\w-]| [A-ZÀ-Þ0-9])", pair.fr.content
        ):
            if found[1]:
                having.append((pair, pair.fr.at(*found.span())))
            elif not AFTER.search(pair.fr.content, max(0, found.start() - 14), found.start()):
                lacking.append((pair, pair.fr.at(*found.span())))
    return having, lacking
