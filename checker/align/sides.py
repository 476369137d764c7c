"""What the aligner reads off the segments of one document: numbers only, one array a property."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING

from msgspec import Struct

from checker.lexicon.links import Vocabulary, count_types
from checker.model import Role, Segment
from checker.patterns import regex

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_CLOSING = " \t\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\"'»«“”’)]*_"
_OPENING = " \t\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\"'«»„“”‚‘(-–—[*_"
_WORD = regex(r"[^\W\d_]{3}")
_TAG = regex(r"\s*(?:</?[A-Za-z!]|[\w-]{1,40}=\"|\{[%{#])")

_LETTER = regex(r"[^\W\d_]")
_TELLING = regex(r"[\d([{«)\]}»]")

_ABBREVIATION = regex(
    r"(?:^|[\s.(])(?:[^\W\d_]|[A-Z][a-z]|Nov|Dez|Déc|Okt|Oct|Sept?|Aug|Jan|Febr?|Mär|Apr|Jul|Jun|vgl|cf|ca|env|usw"
    r"|bzw|resp|Bd|Prof|pp|vol|fig|Abb|Fig|art|Art|ft|voir)\s?\.$"
)
_BRACKET = regex(r"[(\[{«)\]}»]")

FINAL = {".": 1, "…": 1, "?": 2, "!": 3, ":": 4, ";": 5, ",": 6}
"""How a segment ends; 0 is without punctuation."""


class Side(Struct):
    """The segments of one document.  Arrays run over segments unless they say otherwise.

    `tokens[starts[i]:starts[i + 1]]` are the type numbers of segment `i`;
    `length_before[i]` are the characters of all segments before it.
    `depth[i]` is how many brackets the segments before `i` leave open.  `opens` tells
    where a paragraph begins, nowhere if every segment is a block of its own, for then
    blocks say nothing; `opened[i]` is how often that was so up to segment `i`.
    """

    vocabulary: Vocabulary
    tokens: NDArray[np.int64]
    starts: NDArray[np.int64]
    length_before: NDArray[np.float64]
    final: NDArray[np.int8]
    broken: NDArray[np.bool_]
    depth: NDArray[np.int32]
    soft: NDArray[np.bool_]
    junk: NDArray[np.bool_]
    litter: NDArray[np.bool_]
    heading: NDArray[np.int8]
    opens: NDArray[np.bool_]
    opened: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.final)

    def part(self, first: int, last: int) -> Side:
        """The segments from `first` to before `last`, with the same vocabulary."""
        begin, end = self.starts[first], self.starts[last]
        here = slice(first, last)
        return Side(
            self.vocabulary,
            self.tokens[begin:end],
            self.starts[first : last + 1] - begin,
            self.length_before[first : last + 1] - self.length_before[first],
            self.final[here],
            self.broken[here],
            self.depth[first : last + 1],
            self.soft[here],
            self.junk[here],
            self.litter[here],
            self.heading[here],
            self.opens[here],
            self.opened[here],
        )


def read_side(segments: Sequence[Segment], language: str) -> Side:
    """All arrays of one document."""
    import numpy as np

    texts = [segment.content for segment in segments]
    ends = [text[-12:].rstrip() for text in texts]
    vocabulary, tokens, lengths = count_types(texts, language)
    size = len(texts)
    opens = _beginnings(segments)
    return Side(
        vocabulary=vocabulary,
        tokens=tokens,
        starts=np.concatenate([np.zeros(1, np.int64), np.cumsum(lengths)]),
        length_before=np.cumsum(np.fromiter(chain((0,), map(_length, texts)), np.float64, size + 1)),
        final=np.fromiter(map(final_class, ends), np.int8, size),
        broken=np.fromiter(map(ends_with_abbreviation, ends), np.bool_, size),
        depth=np.cumsum(
            np.fromiter(chain((0,), map(bracket_balance, texts)), np.int32, size + 1), dtype=np.int32
        ),
        soft=np.fromiter(map(starts_softly, texts), np.bool_, size),
        junk=np.fromiter(map(is_junk, texts), np.bool_, size),
        litter=np.fromiter(map(is_litter, texts), np.bool_, size),
        heading=np.fromiter((_role_class(segment.role) for segment in segments), np.int8, size),
        opens=opens,
        opened=np.cumsum(opens, dtype=np.float32),
    )


def _beginnings(segments: Sequence[Segment]) -> NDArray[np.bool_]:
    """Where a block begins; nowhere if every segment is a block."""
    import numpy as np

    blocks = np.fromiter((segment.block for segment in segments), np.int64, len(segments))
    opens = np.ones(len(blocks), np.bool_)
    opens[1:] = blocks[1:] != blocks[:-1]
    return np.zeros(len(blocks), np.bool_) if opens.all() else opens


def _length(text: str) -> int:
    return len(text.strip())


def final_class(text: str) -> int:
    """How the text ends, closing quotation marks and brackets aside: see `FINAL`."""
    end = text[-12:].rstrip(_CLOSING)
    return FINAL.get(end[-1:], 0)


def ends_with_abbreviation(text: str) -> bool:
    """Whether the full stop at the end is that of an abbreviation or initial: the sentence was cut in two."""
    end = text[-12:].rstrip()
    return end.endswith(".") and bool(_ABBREVIATION.search(end))


def bracket_balance(text: str) -> int:
    """Brackets and angled quotation marks opened, less those closed."""
    if not _BRACKET.search(text):
        return 0
    return sum(map(text.count, "([{«")) - sum(map(text.count, ")]}»"))


def starts_softly(text: str) -> bool:
    """Whether the first letter is small, as in the middle of a sentence."""
    return text[:12].lstrip(_OPENING)[:1].islower()


def is_junk(text: str) -> bool:
    """Whether a line is rather leftover markup or decoration than text."""
    return bool(_TAG.match(text)) or not _WORD.search(text[:2000])


def is_litter(text: str) -> bool:
    """Whether a line is a scrap of a scan: signs, at most one small letter, no number or bracket."""
    if len(text) > 40 or _TELLING.search(text):
        return False
    letters = _LETTER.findall(text)
    return len(letters) <= 1 and all(map(str.islower, letters))


def _role_class(role: Role) -> int:
    if role.is_heading:
        return 1
    if role is Role.LIST_ITEM or role is Role.CELL:
        return 2
    if role is Role.CODE:
        return 3
    return 0
