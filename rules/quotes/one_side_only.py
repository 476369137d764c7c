"""A quotation is marked on one side only.

Direct speech without its marks reads as the author's own opinion, and a word held
at a distance (`die „Befreiung“`) is meant in earnest once the marks are gone.  Speech
is a major matter, single words a minor one.  Titles of works, names and labels may
be in italics or bare on one side, and so may what is kept word for word.

    ✓ Sie nannte es einen „Neuanfang“.
      Elle a parlé d’un « nouveau départ ».
    ✓ Die Tageszeitung „Der Bund“ erscheint in Bern.
      Le quotidien Der Bund paraît à Berne.
    ✓ Kennen Sie den Film „Amélie“?
      Connaissez-vous le film Amélie ?
    ✓ „Ich komme“, sagte sie, „aber erst morgen.“
      « Je viens, dit-elle, mais seulement demain. »
    ✓ `Wir kommen heute noch', sagte sie zu den Leuten vor der Tür.
      « Nous arrivons aujourd’hui encore », dit-elle aux gens devant la porte.
    ✓ Klicken Sie auf „Speichern“.
      Cliquez sur <b>Enregistrer</b>.

    ✗ Sie nannte es eine ⟦„Befreiung“⟧.
      Elle a parlé d’une libération.
    ✗ ⟦„Kein Kommentar“⟧, so der Verteidiger.
      Pas de commentaire, selon l’avocat de la défense.
    ✗ Sie lobte den „Mut“ und die ⟦„Geduld“⟧ der Helfer.
      Elle a salué le « courage » et la patience des bénévoles.

Mend it by setting the marks on both sides, or on neither.

It is wrong where the translator made indirect speech of direct speech, or dropped
a mark of distance on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Bitext, Hit, Options, Pair, Rule, Severity, Span, hit
from checker.facts.quoting.lone_quotations import Alone, alone
from checker.facts.quoting.quotations import course
from checker.facts.quoting.quotes import quoted


class Scope(Options, frozen=True):
    """What to look at."""

    single_words: bool = True
    """Whether marks of distance around a few words count too."""


rule = Rule(
    code="QUO03",
    category="quote",
    severity=Severity.MAJOR,
    issue="inconsistency",
    messages={
        "speech": "What is said here is in quotation marks on this side only.",
        "word": "“{words}” is in quotation marks on this side only.",
    },
    options=Scope,
    only_where=quoted,
    muted_by_doubt=True,
)


@rule.bitext
def check(bitext: Bitext, scope: Scope) -> Iterator[tuple[Pair, Hit]]:
    """Report quotations without a counterpart, except in pairs that a longer one runs through."""
    covered = None
    for pair in bitext.where(alone):
        if covered is None:
            course_of = bitext[course]
            covered = {id(bitext.pairs[row]) for side in course_of.covered for row in side}
            covered |= {id(lost.pair) for lost in course_of.unclosed + course_of.unopened}
        if id(pair) in covered:
            continue
        for one in pair[alone]:
            if one.speech:
                yield pair, hit("speech", one.text.at(_span(one)))
            elif scope.single_words:
                words = one.quotation.inside(one.text.content)
                yield pair, hit("word", one.text.at(_span(one)), words=words, severity=Severity.MINOR)


def _span(one: Alone) -> Span:
    opening, closing = one.quotation.opening, one.quotation.closing
    assert opening
    assert closing
    return Span(opening.span.start, closing.span.end)
