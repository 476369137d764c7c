"""Who says something is lost on one side.

A quotation lives by its speaker.  Where one side says `sagte die Ministerin` and the other
has nothing but the quotation, and the sentences before and after do not name anybody
either, the attribution is gone.

    ✓ „Wir gehen“, sagte der Pächter.
      « Nous partons », a dit le fermier.
    ✓ „Ich komme“, sagte sie, „aber erst morgen.“
      « Je viens, dit-elle, mais seulement demain. »
    ✓ „Das ist gut“, sagte die Ministerin.
      « C’est bien. »
      Danach ging sie.
      Elle l’a dit puis est partie.

    ✗ ⟦„Wir werden das Gesetz prüfen“⟧, sagte die Ministerin.
      ⟦« Nous allons examiner la loi. »⟧

Mend it by saying who speaks, as the other side does.

It is wrong where the speaker is clear from further away.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Bitext, Hit, Options, Pair, Rule, Severity, Span, Text, hit
from checker.facts.quoting.quotes import quotations, quoted
from checker.facts.quoting.speech import has_speech

rule = Rule(
    code="QUO08",
    category="quote",
    severity=Severity.MINOR,
    issue="omission",
    certainty="hint",
    messages={"speaker": "The other side says who speaks, this side does not."},
    only_where=quoted,
    muted_by_doubt=True,
)


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Compare what stands around a quotation on both sides, and look at the neighbours."""
    rows: dict[int, int] = {}
    for pair in bitext.where(quoted):
        for side, text in enumerate(pair.sides):
            other = pair.other(text)
            ours, theirs = _quotation(text), _quotation(other)
            if ours is None or theirs is None or _around(text, ours).strip(" .!?…,–—-:"):
                continue
            said = _around(other, theirs)
            if len(said.split()) < 3 or not has_speech(said, other.language):
                continue
            rows = rows or {id(one): row for row, one in enumerate(bitext)}
            row = rows[id(pair)]
            near = [bitext.pairs[i].sides[side] for i in (row - 1, row + 1) if 0 <= i < len(bitext)]
            inside = text.content[ours.start : ours.end]
            if not any(has_speech(one.content, text.language) for one in near) and not has_speech(
                inside, text.language
            ):
                yield pair, hit("speaker", text.at(ours), other.at(theirs))


def _quotation(text: Text) -> Span | None:
    """The only whole quotation of a text."""
    found = text[quotations]
    if len(found) != 1 or not found[0].opening or not found[0].closing:
        return None
    return Span(found[0].opening.span.start, found[0].closing.span.end)


def _around(text: Text, quotation: Span) -> str:
    return text.content[: quotation.start] + " " + text.content[quotation.end :]
