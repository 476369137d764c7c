"""One side is far longer than the other.

By nature French has as many characters as German and a few more.  Only what lies
far outside counts, and by forty characters or more; where it can be said which words are
missing, another rule says so.  A notice that one language puts in a few words may be a whole
sentence of the other, and a letter may end politely in both.

    ✓ Donaudampfschifffahrtsgesellschaft
      Compagnie de navigation à vapeur sur le Danube
    ✓ Eintritt frei
      Entrée libre
    ✓ Wer im Besitz eines gültigen Generalabonnements ist, fährt kostenlos.
      Les titulaires d’un abonnement général valable voyagent gratuitement.
    ✓ Betreten der Baustelle verboten.
      L’accès au chantier est strictement interdit à toute personne étrangère au service.
    ✓ Keine Haftung für Garderobe
      La direction décline toute responsabilité en cas de vol ou de perte d’effets personnels
    ✓ Wenn der Zug Verspätung hat und der Anschluss weg ist, zahlen wir das Taxi.
      Le taxi est à notre charge.
    ✓ Mit freundlichen Grüßen
      Veuillez agréer, Madame, Monsieur, l’expression de nos salutations distinguées.
    ✓ Hochachtungsvoll
      Je vous prie de croire, Monsieur le Directeur, à l’assurance de ma haute considération.

    ✗ Öffnungszeiten
      ⟦Heures d’ouverture, tarifs, accès, restauration, hébergement et contact⟧
    ✗ ⟦Preise, Öffnungszeiten, Anreise, Verpflegung, Unterkunft und Kontakt⟧
      Heures d’ouverture
    ✗ ⟦Weil die Heizung in der Nacht ausgefallen war und niemand helfen konnte, blieb die Schule zu.⟧
      L’école est restée fermée.

Mend it by reading both sides to the end and translating what one of them leaves out.

It is wrong where one language needs a long paraphrase.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import (
    Hit,
    Options,
    Pair,
    Role,
    Rule,
    Severity,
    Text,
    hit,
    regex,
)
from checker.facts.coverage.courtesy import is_courtesy
from checker.facts.coverage.lacunae import END_WORDS, is_brief, lacunae
from checker.facts.protected.markup import strays


class Bounds(Options, frozen=True):
    """How uneven two sides may be."""

    least: int = 40
    """Characters by which they must differ."""
    retold: int = 80
    """The same where the shorter is brief and words enough are there that none of them shows a loss."""
    short: float = 1.9
    """How many times as long one may be while the shorter has up to 120 characters."""
    long: float = 1.6
    """The same beyond."""
    sure: float = 2.2
    """From here on the finding is major; a long paraphrase seldom is so much longer."""


CLAUSE, ABOUT = 40, 0.3
"""Characters of a clause that is not lost in a few other words, and how near the rest must come."""

_CLAUSE = {
    "de": regex(r"(?i)\b(?:obwohl|obgleich|weil|nachdem|bevor|während|solange|sobald|damit|falls)\b"),
    "fr": regex(
        r"(?i)\b(?:(?:bien|quoi|parce|puis|après|avant|alors|tandis|pendant|tant|dès|pour|afin|lors) ?qu[e’']"
        r"|(?:malgré|quand|après|avant|pour|afin|comme)\b)"
    ),
}


SLIGHT = 25
"""A side of fewer characters says too little to tell that much is missing."""

rule = Rule(
    code="COM04",
    category="omission",
    severity=Severity.MAJOR,
    issue="length",
    certainty="hint",
    messages={"longer": "This is {percent} % longer than the other side; something may be missing there."},
    options=Bounds,
)


@rule.pair
def check(pair: Pair, options: Bounds) -> Iterator[Hit]:
    """Compare the lengths."""
    if any("->" in text.content and "{" in text.content for text in pair.sides):
        return  # a program chooses among several texts; one of them stands against the other side
    german, french = len(pair.de.content), len(pair.fr.content)
    if abs(german - french) < options.least or not german or not french or pair.role is Role.CODE:
        return
    if stray := pair[strays]:  # code that was left over has a rule of its own
        german -= sum(len(one.span) for text, one in stray if text is pair.de)
        french -= sum(len(one.span) for text, one in stray if text is pair.fr)
        if abs(german - french) < options.least:
            return
    shorter, longer = sorted((german, french))
    if longer > (options.short if shorter <= 120 else options.long) * shorter:
        if any(one.log_odds >= (-0.2 if one.whole_sentence else 1.2) for one in pair[lacunae]):
            return  # it is said which words are missing
        text = pair.de if german > french else pair.fr
        brief = is_brief(pair.other(text)) and text.content.count(" ") >= END_WORDS - 1
        retold = brief and longer - shorter < options.retold and not _lacks_clause(text, pair.other(text))
        if retold or is_courtesy(pair):
            return
        # A heading may be explained on one side, and so may a few words.
        slight = pair.role.is_heading or shorter < SLIGHT or longer < options.sure * shorter
        severity = Severity.MINOR if slight else None
        yield hit("longer", text.whole, percent=round(100 * longer / shorter - 100), severity=severity)


def _lacks_clause(text: Text, other: Text) -> bool:
    """Whether the other side is as long as this one without its subordinate clause, and has none itself."""
    if "," in other.content or _CLAUSE[other.language].search(other.content):
        return False
    clauses = [part for part in text.content.split(",") if _CLAUSE[text.language].match(part.strip())]
    if len(clauses) != 1 or len(clauses[0]) < CLAUSE:
        return False
    rest = len(text.content) - len(clauses[0]) - 1
    return abs(rest - len(other.content)) < ABOUT * len(other.content)
