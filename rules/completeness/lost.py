"""A sentence, or the end of one, has no counterpart on the other side.

The words of both sides are held together with a German–French dictionary.  Where
one side is too long and the words of a sentence, or of the end, are answered by
nothing, it was probably left out there or added here.  A side of a few words must be
answered itself, for the other language may say the same at length.

    ✓ Das Dorf liegt am Fluss. Es ist sehr alt.
      Le village est au bord de la rivière et il est très ancien.
    ✓ Die Behörden baten die Anwohner, das betroffene Waldgebiet bis auf Weiteres zu meiden
          und Beobachtungen der Polizei zu melden.
      Les autorités ont prié les riverains d’éviter jusqu’à nouvel ordre le secteur forestier
          concerné et de signaler toute observation à la police.
    ✓ Eintritt frei.
      L’entrée est libre et gratuite.
    ✓ Betreten auf eigene Gefahr.
      L’accès au site se fait sous la seule responsabilité de l’usager.
    ✓ Fahren ohne Fahrschein wird bestraft.
      Tout voyageur doit être muni d’un titre de transport valable, sous peine d’amende.
    ✓ Das Haus (Baujahr unbekannt) wird saniert.
      La maison (année de construction inconnue) est en cours de rénovation.
    ✓ Die Zeilen am Ende ähneln den Köpfen von E-Mails, z. B. „Mitverfasst von: Anna“.
      Les lignes de fin sont comparables aux en-têtes des courriels. Exemple : « Coécrit par : Anna ».
    ✓ Mit freundlichen Grüßen
      Je vous prie d’agréer, Monsieur, l’expression de mes sentiments les meilleurs.

    ✗ Der Bäcker steht um drei Uhr auf. ⟦Am Mittag legt sich die ganze Familie ins Bett.⟧
      Le boulanger se lève à trois heures.
    ✗ Das neue Gesetz schützt die Wälder im Norden des Landes, ⟦verbietet den Handel mit
          bedrohten Tieren und bestraft die Wilderer mit Gefängnis⟧.
      La nouvelle loi protège les forêts du nord du pays.
    ✗ Der Eintritt ist frei.
      L’entrée est gratuite pour les ⟦enfants de moins de douze ans et les retraités⟧.

It is major only where the loss is beyond doubt; where it is a sentence, the other side must
also be too short by about as much.  Otherwise the same may have been said in other and fewer
words.

Mend it by translating what is missing.

It is wrong where a translator said the same in quite other and fewer words.
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
from checker.facts.coverage.courtesy import is_courtesy
from checker.facts.coverage.lacunae import Lacuna, is_brief, lacunae
from checker.facts.coverage.truncation import truncation


class Doubt(Options, frozen=True):
    """From which odds on to speak; logarithms, 0 is even."""

    sentence: float = -0.2
    """For a whole sentence."""
    sentence_likely: float = 2.5
    """From here on a sentence is minor; below, it is a note: of those read, nearly all were reworded."""
    sentence_sure: float = 4.2
    """From here on it is major, if the sides differ by about its length."""
    end: float = 1.2
    """For the end of a sentence."""
    end_likely: float = 4.5
    """From here on an end is minor; below, it is a note."""
    end_sure: float = 10.0
    """From here on it is major; of ten below, read in manuals and news, five said the same in fewer words."""


FEW = 14
"""A sentence of fewer words is short."""
JOINED = 0.7
"""Where so little of its length is missing and two things are joined over there, it may be one of them."""
WANTING = 0.9
"""So much of a lost sentence's length is missing over there; where less is, it was put in fewer words."""

rule = Rule(
    code="COM05",
    category="omission",
    severity=Severity.MAJOR,
    issue="omission",
    certainty="hint",
    messages={
        "sentence": "This sentence seems to have no counterpart on the other side.",
        "end": "What is said here seems to be missing on the other side.",
    },
    options=Doubt,
    only_where=lacunae,
)


@rule.pair
def check(pair: Pair, options: Doubt) -> Iterator[Hit]:
    """Report a whole sentence if one seems lost, else the end of one."""
    if any("->" in text.content and "{" in text.content for text in pair.sides):
        return  # a program chooses among several texts; one of them stands against the other side
    if is_courtesy(pair):
        return
    for one in sorted(pair[lacunae], key=lambda one: not one.whole_sentence):
        least = options.sentence if one.whole_sentence else options.end + _doubt_of_few_words(one)
        if not one.whole_sentence and pair[truncation]:
            return  # another rule says that the other side breaks off
        if one.log_odds >= least and len(one.span) and not _is_example(one, pair.other(one.text)):
            yield hit(
                "sentence" if one.whole_sentence else "end",
                one.text.at(one.span),
                severity=_severity(one, pair.other(one.text), options),
            )
            return


_AND = regex(r" (?:und|et) ")
_EXAMPLE = {
    "de": regex(r"(?:[Zz]um )?(?:\bz\. ?B\.|\bBeispiele?\b)"),
    "fr": regex(r"(?:[Pp]ar )?(?:\b[Ee]xemples?\b|\b[Pp]\. ?ex\.)"),
}


def _is_example(one: Lacuna, other: Text) -> bool:
    """Whether a sentence only gives an example, as the other side does inside a longer one."""
    begins = _EXAMPLE[one.text.language].match(one.text.content, one.span.start) is not None
    return one.whole_sentence and begins and _EXAMPLE[other.language].search(other.content) is not None


def _doubt_of_few_words(one: Lacuna) -> float:
    """How much surer it must be for a sentence that is short: a few other words make it much longer."""
    return 0.9 if one.text.content.count(" ") < FEW - 1 else 0.0


def _severity(one: Lacuna, other: Text, options: Doubt) -> Severity:
    if one.whole_sentence and one.wanting < JOINED and _AND.search(other.content):
        return Severity.NEUTRAL  # it may have been joined to the sentence before: `et a remercié`
    if one.whole_sentence:
        likely = options.sentence_likely
        sure = one.log_odds >= options.sentence_sure and one.wanting >= WANTING
    elif other.language == "de" and is_brief(other):
        return Severity.NEUTRAL  # French needs more words than German for what is said in a few
    else:
        likely, sure = options.end_likely, one.log_odds >= options.end_sure
    return Severity.MAJOR if sure else Severity.MINOR if one.log_odds >= likely else Severity.NEUTRAL
