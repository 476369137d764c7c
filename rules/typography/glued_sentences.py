"""Two sentences stand without a space between them.

It is what remains when a line break is lost, often between a quotation and its
speaker (`contenu."Edouard`); the two may have been segments of their own.  Names
with a full stop inside (`JD.com`, `Node.js`), abbreviations and file names are
left alone, and so is what is written alike on both sides.

    ✓ Er kauft bei JD.com und Node.js ein. Es ist spät.
      Il achète chez JD.com et Node.js. Il est tard.
    ✓ Die Datei heißt bericht.final.pdf, z.B. hier.
      Le fichier s’appelle bericht.final.pdf, par exemple ici.
    ✓ Die Klasse System.Text hilft.
      La classe System.Text aide.

    ✗ Der Brunnen ist leer⟦.→. ⟧Es hat nicht geregnet.
      La fontaine est à sec. Il n’a pas plu.
    ✗ Ein Garten und der richtige Inhalt. Edouard de Mézerac
      Un jardin et le bon contenu⟦."→." ⟧Edouard de Mézerac

Mend it by setting a space between them.

It is wrong for names with a full stop that are written differently on the other side.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import (
    Bitext,
    Hit,
    Kind,
    Options,
    Pair,
    Role,
    Rule,
    Severity,
    Span,
    Text,
    hit,
    regex,
    replace,
)
from checker.facts.typography.gaps import Slip
from checker.facts.typography.slips import slips

rule = Rule(
    code="TYP17",
    category="spacing",
    severity=Severity.MAJOR,
    issue="whitespace",
    messages={"glued": "Two sentences stand without a space between them."},
    muted_by_doubt=False,
    across_strings=True,
)

_END = regex(r"[.!?…][\"»”“)]?\Z")


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Part the sentences: those of one segment, and those that were cut apart but touch in the file."""
    for pair in bitext.where(slips):
        for text, gap in pair[slips]:
            if gap.slip is Slip.GLUED:
                mark = text.at(gap.span)
                yield pair, hit("glued", mark, fix=replace(mark, gap.new))
    if bitext.kind is Kind.RUNNING_TEXT:
        yield from _touching([(pair, pair.source) for pair in bitext if pair.source.origin])
        yield from _touching([(pair, pair.target) for pair in bitext if pair.target.origin])


def _touching(side: list[tuple[Pair, Text]]) -> Iterator[tuple[Pair, Hit]]:
    """Segments that the file has without anything between them; only a text with a known origin can tell."""
    begins = {
        (text.origin.file, text.origin.runs[0].offset): pair.role
        for pair, text in side
        if text.origin is not None and text.origin.runs and text.content[:1].isalpha()
    }
    for pair, text in side:
        if text.origin is None or not text.origin.runs:
            continue
        last = text.origin.runs[-1]
        ends = [len(text.content)] if last.start + last.length == len(text.content) else []
        role = begins.get((text.origin.file, last.offset + last.length)) if ends else None
        if role is None:
            ends = []
        after = {run.offset: run.start for run in text.origin.runs}
        for run in text.origin.runs[:-1]:
            start = after.get(run.offset + run.length)
            if start in text.joints and text.content[start : start + 1].isalpha():
                ends.append(run.start + run.length)
        for end in ends:
            if marks := _END.search(text.content[max(0, end - 2) : end]):
                mark = text.at(Span(end - len(marks[0]), end))
                between = "\n" if role is Role.BYLINE and end == len(text.content) else " "
                yield pair, hit("glued", mark, fix=replace(mark, marks[0] + between))
