"""Aligning: two documents become segments, beads and a bitext.

No neural model: a dynamic programme over lengths, a German–French lexicon,
words both sides share, words learnt from the two documents themselves,
punctuation, roles and paragraphs.  `docs/alignment.md` says how well it works.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.align.alignment import Alignment
from checker.model import Bead, Bitext, Document, Locale, Segment, Span, narrow

if TYPE_CHECKING:
    from checker.lexicon.translations import Lexicon

__all__ = ["Alignment", "align", "aligned", "find_beads"]


def align(
    source: Document,
    target: Document,
    source_locale: Locale,
    target_locale: Locale,
    *,
    presegmented: bool = False,
) -> Bitext:
    """The bitext of two documents, German and French in either order."""
    return aligned(source, target, source_locale, target_locale, presegmented=presegmented).bitext()


def aligned(
    source: Document,
    target: Document,
    source_locale: Locale,
    target_locale: Locale,
    *,
    presegmented: bool = False,
) -> Alignment:
    """The segments and beads of two documents.

    With `presegmented`, every line of a block is a segment as it stands.
    """
    first, second = (
        _lines(document) if presegmented else _sentences(document, locale)
        for document, locale in ((source, source_locale), (target, target_locale))
    )
    beads = find_beads(first, second, source_locale, target_locale)
    names, locales = (source.name, target.name), (source_locale, target_locale)
    insets = tuple(one.insets for one in (source, target) if one.insets is not None)
    return Alignment(*names, *locales, first, second, tuple(beads), insets if len(insets) == 2 else ())


def find_beads(
    source: Sequence[Segment],
    target: Sequence[Segment],
    source_locale: Locale,
    target_locale: Locale,
    lexicon: Lexicon | None = None,
) -> list[Bead]:
    """Which segments answer each other, in the order of the source.

    Segments left out stand as beads of their own with one side empty; blank ones
    are in none.  The lexicon is the shipped one unless another is given.  Aligning the documents
    the other way round gives the same beads.
    """
    from checker.align.pipeline import find_all
    from checker.lexicon.translations import translation_lexicon

    lexicon = lexicon or translation_lexicon()
    if source_locale.language != "de" and target_locale.language == "de":
        found = find_all(target, source, lexicon)
        return _in_order([Bead(bead.target, bead.source, bead.confidence) for bead in found])
    return _in_order(find_all(source, target, lexicon))


def _in_order(beads: Sequence[Bead]) -> list[Bead]:
    """Beads by their source; one without follows the bead that holds the target segment before it."""
    by_source = sorted((bead for bead in beads if bead.source), key=lambda bead: bead.source)
    after: dict[int, list[Bead]] = {}
    holder: dict[int, int] = {index: place for place, bead in enumerate(by_source) for index in bead.target}
    last = -1
    lonely = {bead.target[0]: bead for bead in beads if not bead.source}
    for index in range(max([*holder, *lonely], default=-1) + 1):
        if index in lonely:
            after.setdefault(last, []).append(lonely[index])
        elif index in holder:
            last = holder[index]
    made = list(after.get(-1, ()))
    for place, bead in enumerate(by_source):
        made.append(bead)
        made += after.get(place, ())
    return made


def _sentences(document: Document, locale: Locale) -> tuple[Segment, ...]:
    from checker.segment import segments

    return segments(document, locale)


def _lines(document: Document) -> tuple[Segment, ...]:
    made = []
    for number, block in enumerate(document.blocks):
        start = 0
        for line in block.content.split("\n"):
            span = Span(start, start + len(line))
            origin = narrow(block.origin, span.start, span.end) if line else block.origin
            made.append(Segment(line, number, span, block.role, block.level, origin))
            start = span.end + 1
    return tuple(made)
