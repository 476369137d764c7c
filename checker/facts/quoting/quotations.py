"""Quotations followed through a document: which never end, which never begin, which only one side has.

A quotation may run over several sentences, so a sentence that opens one and does
not close it is not wrong yet.  The other side says whether the two belong together.
"""

from __future__ import annotations

import re

from msgspec import Struct, field

from checker.facts._fact import bitext_fact
from checker.facts.quoting.quotes import CLOSES, STRAIGHT, Quotation, quotations
from checker.facts.quoting.speech import first_speech, folded, has_speech
from checker.model import Bitext, Kind, Pair, Text

FAR = 30
"""After so many pairs a quotation that one side alone keeps open is not expected to end."""


class Dangling(Struct, frozen=True):
    """A mark without its partner.

    `end` is the pair in which the other side closes the same quotation, if it is
    a later one.  `both`: the other side lacks the same mark at the same place (of a
    list of strings these are left out).  `doubtful`: nothing on the other side says
    that there should be a quotation, or a straight mark stands among others.
    """

    pair: Pair
    text: Text
    quotation: Quotation
    end: Pair | None = None
    both: bool = False
    doubtful: bool = False


class Course(Struct, frozen=True):
    """How the quotations of a document run.

    `covered[side]` are the numbers of the pairs that a quotation running over
    several pairs touches, on the source side (0) and the target side (1).
    """

    unclosed: tuple[Dangling, ...] = ()
    unopened: tuple[Dangling, ...] = ()
    covered: tuple[frozenset[int], frozenset[int]] = (frozenset(), frozenset())


class _Lane(Struct):
    """One side of the document while it is walked through."""

    waiting: list[tuple[int, Quotation]] = field(default_factory=list)
    unclosed: list[tuple[int, Quotation]] = field(default_factory=list)
    unopened: list[tuple[int, Quotation]] = field(default_factory=list)
    spans: list[tuple[int, Quotation, int, Quotation]] = field(default_factory=list)

    def give_up(self) -> None:
        """What waits will not be closed any more."""
        self.unclosed += self.waiting
        self.waiting.clear()


@bitext_fact
def course(bitext: Bitext) -> Course:
    """Follow the quotations of both sides; a list of strings is looked at string by string."""
    lanes = (_Lane(), _Lane())
    strings = bitext.kind is Kind.STRINGS
    for row, pair in enumerate(bitext):
        cells = [text[quotations] for text in pair.sides]
        if strings or (pair.role.is_heading and not (lanes[0].waiting and lanes[1].waiting)):
            for lane in lanes:
                lane.give_up()
        if not cells[0] and not cells[1]:
            continue
        openers = [[one for one in cell if one.closing is None] for cell in cells]
        repeated = all(
            lane.waiting and found and found[0].start == 0 for lane, found in zip(lanes, openers, strict=True)
        )
        for lane, cell in zip(lanes, cells, strict=True):
            _walk(lane, row, cell, repeated=repeated)
        for lane, other in (lanes, lanes[::-1]):
            if lane.waiting and not other.waiting and row - lane.waiting[0][0] > FAR:
                lane.give_up()
    for lane in lanes:
        lane.give_up()
    return _judged(bitext, lanes)


def _walk(lane: _Lane, row: int, cell: tuple[Quotation, ...], *, repeated: bool) -> None:
    for one in cell:
        if one.whole:
            continue
        if one.opening is None:
            if lane.waiting and one.closing and one.closing.span.start == 0 and one.closing.glyph in "»“":
                continue  # repeated at the start of a paragraph
            if lane.waiting and _can_close(lane.waiting[-1][1], one):
                lane.spans.append((*lane.waiting.pop(), row, one))
            elif one.closing and one.closing.sure:
                lane.unopened.append((row, one))
        elif not (repeated and one.start == 0):
            lane.waiting.append((row, one))


def _can_close(opened: Quotation, closed: Quotation) -> bool:
    assert opened.opening
    assert closed.closing
    one, other = opened.opening.glyph, closed.closing.glyph
    return other in CLOSES.get(one, "") or other in STRAIGHT or one in STRAIGHT or closed.closing.sure


def _judged(bitext: Bitext, lanes: tuple[_Lane, _Lane]) -> Course:
    """Undo spans that the other side speaks against; say what is left."""
    unclosed: list[Dangling] = []
    unopened: list[Dangling] = []
    covered: list[frozenset[int]] = []
    for side, lane in enumerate(lanes):
        kept = []
        for span in lane.spans:
            if _spoken_against(bitext, side, span):
                lane.unclosed.append(span[:2])
                if span[3].closing and span[3].closing.sure:
                    lane.unopened.append(span[2:])
            else:
                kept.append(span)
        lane.spans = kept
        covered.append(frozenset(row for first, _, last, _ in kept for row in range(first, last + 1)))
    strings = bitext.kind is Kind.STRINGS
    for side, lane in enumerate(lanes):
        other = lanes[1 - side]
        ends = {first: last for first, _, last, _ in other.spans}
        for rows, found, theirs in (
            (lane.unclosed, unclosed, other.unclosed),
            (lane.unopened, unopened, other.unopened),
        ):
            same = {row for row, _ in theirs}
            for row, quotation in rows:
                pair = bitext.pairs[row]
                end = bitext.pairs[ends[row]] if rows is lane.unclosed and row in ends else None
                text = pair.sides[side]
                both = row in same
                supported = any(one.whole for one in pair.sides[1 - side][quotations])
                doubtful = end is None and not supported
                weak = both or doubtful
                doubtful = doubtful or (end is None and _crowded(text, quotation))
                if (both and strings) or (weak and _is_unclear(pair, text, quotation, both=both)):
                    continue
                found.append(Dangling(pair, text, quotation, end, both, doubtful))
    return Course(tuple(unclosed), tuple(unopened), (covered[0], covered[1]))


def _crowded(text: Text, quotation: Quotation) -> bool:
    """Whether a straight mark stands among others, so that it cannot be told which of them is too many."""
    mark = quotation.closing or quotation.opening
    if mark is None or mark.glyph not in STRAIGHT:
        return False
    marks = [mark for one in text[quotations] for mark in (one.opening, one.closing) if mark]
    return len(marks) > 1


def _is_unclear(pair: Pair, text: Text, quotation: Quotation, *, both: bool) -> bool:
    """Whether a mark that nothing on the other side speaks for may be none, or no one's fault here.

    `Scholz" Plan` has an apostrophe; a text that is the same on both sides is not
    translated; of straight marks that both sides lack, the author lacks the mark.
    """
    mark = quotation.closing or quotation.opening
    assert mark
    if pair.source.content == pair.target.content:
        return True
    if mark.glyph not in STRAIGHT:
        return False
    before = text.content[mark.span.start - 1 : mark.span.start]
    return both or (not mark.opens and before in frozenset("sxzßSXZ"))


def _spoken_against(bitext: Bitext, side: int, span: tuple[int, Quotation, int, Quotation]) -> bool:
    """Whether the other side has whole quotations where this side has the two ends of a long one.

    Where the other side quotes sentence by sentence, its first quotation ends and
    its second begins with the text.  So it is where French tells within a quotation who speaks:
    `« C’est bien, dit Anna. Nous continuons. »`, `„Gut“, sagt Anna. „Wir machen weiter.“`
    """
    first, _, last, _ = span
    start, end = bitext.pairs[first].sides[1 - side], bitext.pairs[last].sides[1 - side]
    ours, theirs = bitext.pairs[first].sides[side][quotations], start[quotations]
    if not theirs or len(theirs) < len(ours) or any(not one.whole for one in theirs):
        return False
    closing = theirs[-1].closing
    assert closing
    later = end[quotations]
    if len(start.content) - closing.span.end > 2:
        goes_on = bool(later) and later[0].whole and later[0].start <= 2
        return not (goes_on and _tells_who_speaks(bitext.pairs[first].sides[side], span[1]))
    return bool(later) and all(one.whole for one in later) and later[0].start > 2


def _tells_who_speaks(text: Text, opened: Quotation) -> bool:
    """Whether a French quotation is interrupted, after a comma, to say who speaks."""
    said = text.content[opened.start :].partition(",")[2]
    return text.language == "fr" and has_speech(said, "fr")


def expected_end(text: Text, opened: int, other: Text) -> int | None:
    """Where a quotation opened at `opened` should end, judging by the other side.

    None if the other side does not tell.  `opened` is the offset after the
    opening mark, 0 if it was opened earlier.
    """
    closings = [one for one in other[quotations] if one.closing is not None]
    if not closings:
        return None
    last = closings[-1]
    assert last.closing
    content = text.content
    after = other.content[last.closing.span.end :].strip(
        ' .!?…»“"\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}'
    )
    quoted = folded(last.inside(other.content))
    if quoted and len(quoted) < 60 and folded(content[opened : opened + len(quoted) + 3]).startswith(quoted):
        words = len(quoted.split())
        found = re.match(rf"\W*(?:\w+\W+){{{words - 1}}}\w+", content[opened:])
        if found:
            return opened + found.end()
    if not after:
        inner = last.inside(other.content)
        bare = content.rstrip()
        if bare and bare[-1] in ".!?…" and not (inner and inner[-1] in ".!?…"):
            return len(bare) - 1
        return len(bare)
    clause = re.search(r",\s", content[opened:])
    if clause and has_speech(after[:40], other.language):
        place = opened + clause.start()
        said = first_speech(content, text.language, place, len(content))
        while said is not None and "," in content[place + 1 : said]:
            place = content.index(",", place + 1)
        if said is not None and said - place < 25:
            return place
    return None


def expected_start(text: Text, closed: int, other: Text) -> int | None:
    """Where a quotation closed at `closed` should start, judging by the other side.

    None if the other side does not tell.
    """
    openings = [one for one in other[quotations] if one.opening is not None]
    if not openings:
        return None
    first = openings[0]
    assert first.opening
    content = text.content
    if not other.content[: first.opening.span.start].strip(" –—-"):
        return len(content) - len(content.lstrip())
    quoted = folded(first.inside(other.content))
    words = len(quoted.split())
    if 0 < words <= 6:
        found = re.search(
            rf"(?:[\w’'-]+\W+){{{words - 1}}}[\w’'-]+\W*$", content[max(0, closed - 120) : closed]
        )
        if found and folded(found[0]) == quoted:
            return max(0, closed - 120) + found.start()
    return None
