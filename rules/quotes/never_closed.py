"""A quotation is opened and never closed.

Where a quotation ends, somebody else begins to speak; without the second mark the
reader does not know who.  A quotation may run over several sentences, so it is
followed through the document; and a mark that is missing on both sides at the same
place is the author's, and only a minor matter.

    ✓ „Wir gehen“, sagte der Pächter.
      « Nous partons », a dit le fermier.
    ✓ „Wir haben oft gestritten.
      « Nous nous sommes souvent disputés.
      Aber wir haben uns versöhnt“, sagte der Bruder.
      Mais nous nous sommes réconciliés », a dit le frère.
    ✓ Der 24"-Monitor flimmert.
      L’écran de 24" scintille.
    ✓ class="img-responsive
      ∅
    ✓ Es ist ’ne Sache von 5 Minuten.
      C’est l’affaire de 5 minutes.

    ✗ ⟦„⟧Wir gehen⟦→“⟧, sagte der Pächter.
      « Nous partons », a dit le fermier.
    ✗ Der Minister sprach von ⟦"⟧Fake News⟦→"⟧.
      Le ministre a parlé de « fake news ».
    ✗ ⟦„⟧Wir haben lange gewartet.
      « Nous avons attendu longtemps.
      Jetzt ist es so weit⟦→“⟧, sagte die Direktorin.
      Le moment est venu », a dit la directrice.
    ✗ Vor allem zählt eines: ⟦"⟧ein Garten und viele gute Inhalte.⟦→"⟧
      Une chose compte avant tout : "un jardin et beaucoup de bon contenu."

Mend it by setting the closing mark where the quotation ends on the other side.

It is wrong where a mark stands for something else: inches without a figure, or a
line of verse that opens with a mark and is not closed on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Bitext, Edit, Fix, Hit, Mark, Options, Pair, Rule, Severity, Span, hit
from checker.facts.quoting.quotations import Dangling, course, expected_end
from checker.facts.quoting.quotes import CLOSES, partner, quotations, quoted

rule = Rule(
    code="QUO01",
    category="quote",
    severity=Severity.MAJOR,
    issue="typographical",
    messages={
        "never": "The quotation that begins with {mark} never ends.",
        "ends": "The other side ends the quotation here that was begun with {mark} above.",
    },
    only_where=quoted,
)


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Point at each mark that opens a quotation without an end, and at where the other side ends it."""
    for lost in bitext[course].unclosed:
        opening = lost.quotation.opening
        assert opening
        severity = Severity.MINOR if lost.both or lost.doubtful else None
        here = lost.end is None or lost.end is lost.pair
        fix = _fix(lost, lost.pair, opening.span.end) if here else None
        places = [fix.text.at(edit.span) for edit in fix.edits] if fix else []
        marks = [lost.text.at(opening.span), *places]
        yield lost.pair, hit("never", *marks, mark=opening.glyph, fix=fix, severity=severity)
        if lost.end is not None and not here:
            later = _fix(lost, lost.end, 0)
            places = [later.text.at(later.edits[0].span)] if later else _closing(lost, lost.end)
            yield lost.end, hit("ends", *places, mark=opening.glyph, fix=later, severity=Severity.MINOR)


def _closing(lost: Dangling, pair: Pair) -> list[Mark]:
    """The mark with which the other side ends the quotation."""
    other = pair.target if lost.text is lost.pair.source else pair.source
    closings = [one.closing for one in other[quotations] if one.opening is None and one.closing]
    return [other.at(closing.span) for closing in closings[:1]]


def _fix(lost: Dangling, pair: Pair, opened: int) -> Fix | None:
    """Put the mark that is missing where the other side has it, if that can be told."""
    text = pair.source if lost.text is lost.pair.source else pair.target
    end = expected_end(text, opened, pair.other(text))
    opening = lost.quotation.opening
    if end is None or opening is None:
        return None
    after = lost.text.content[opening.span.end : opening.span.end + 1]
    space = after if after.isspace() else ""
    closing = partner(opening.glyph, text.locale) or CLOSES[opening.glyph][0]
    return Fix(text, (Edit(Span(end, end), space + closing),))
