"""Plain text: paragraphs, headings, list items and bylines.

Whether a line is a paragraph or a piece of one is decided for the whole file:
lines that are filled up to a margin and broken in mid-sentence are joined to
paragraphs, ended by blank lines; otherwise every line is a paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from checker.model import Block, Origin, Role, Run
from checker.patterns import regex
from checker.readers.passage import Passage
from checker.segment import is_byline

_LINE = regex(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_ITEM = regex(r"(?:[-*•·▪‣◦]|\(?[0-9]{1,3}[.)]|\(?[a-z]\))[ \t\N{NO-BREAK SPACE}]+(?=\S)")
_NUMBERED = regex(r"[0-9]{1,3}\.\s")
_DIALOGUE = regex(r"[–—]|-\s*[„«»“\"]")
_FINAL = (
    ".",
    "!",
    "?",
    ":",
    ";",
    "…",
    '"',
    ")",
    "\N{RIGHT DOUBLE QUOTATION MARK}",
    "\N{LEFT DOUBLE QUOTATION MARK}",
    "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}",
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}",
)
_CODE = regex(r"[<>{}=\\]|&[a-z#0-9]+;|://")
_NARROWEST = 25
_MARGIN = 130
"""No text is wrapped by hand at fewer or at more columns than these."""


class _Line(Struct, frozen=True):
    """A line without its white space: `content` stands at `offset` in the file."""

    number: int
    offset: int
    column: int
    content: str


def read(content: str, file: str) -> tuple[Block, ...]:
    """The blocks of a plain text."""
    found = list(_lines(content))
    groups = _groups(found)
    if _is_wrapped(groups):
        paragraphs = [part for group in groups for part in _parts(group)]
    else:
        paragraphs = [[line] for line in found]
    starts = [paragraph[0].content for paragraph in paragraphs]
    return _with_headings(
        [
            _block(paragraph, file, listed=_is_listed(starts, index, single=len(paragraph) == 1))
            for index, paragraph in enumerate(paragraphs)
        ]
    )


def lines(content: str, file: str) -> tuple[Block, ...]:
    """Every line as a block, empty ones too: the first line is the first block."""
    found = []
    for number, line in enumerate(_LINE.finditer(content), 1):
        said = line.group().strip()
        if line.end() > line.start():
            column = len(line.group()) - len(line.group().lstrip()) if said else 0
            run = Run(0, line.start() + column, len(said))
            found.append(Block(said, origin=Origin(file, number, column + 1, "", (run,) if said else ())))
    return tuple(found)


def is_heading(content: str) -> bool:
    """Whether a line of its own reads as a heading.

    No final punctuation, at most twelve words and ninety characters, not a
    byline, an item of a list, a piece of dialogue or of code.
    """
    return (
        len(content) <= 90
        and len(content.split()) <= 12
        and not content.endswith((".", "!", ":", ";", ",", "…"))
        and any(char.isalpha() for char in content)
        and not (_ITEM.match(content) and not content[0].isdigit())
        and not _DIALOGUE.match(content)
        and not _CODE.search(content)
        and not is_byline(content)
    )


def _lines(content: str) -> Iterator[_Line]:
    number = 1
    for found in _LINE.finditer(content):
        whole = found.group()
        said = whole.strip()
        if said:
            column = len(whole) - len(whole.lstrip())
            yield _Line(number, found.start() + column, column + 1, said)
        number += 1


def _groups(lines: Sequence[_Line]) -> list[list[_Line]]:
    """Lines with no blank line between them."""
    groups: list[list[_Line]] = []
    last = -1
    for line in lines:
        if line.number != last + 1:
            groups.append([])
        groups[-1].append(line)
        last = line.number
    return groups


def _is_wrapped(groups: Sequence[Sequence[_Line]]) -> bool:
    """Whether lines are pieces of paragraphs: most are nearly full and end in the middle of a sentence."""
    neighbours = [couple for group in groups for couple in pairwise(group)]
    if len(neighbours) < 2:
        return False
    lengths = sorted(len(line.content) for group in groups for line in group)
    margin = lengths[len(lengths) * 95 // 100]
    if not _NARROWEST <= margin <= _MARGIN:
        return False
    broken = sum(
        len(line.content) > margin * 0.6
        and not line.content.endswith(_FINAL)
        and not _ITEM.match(after.content)
        for line, after in neighbours
    )
    return broken * 2 > len(neighbours)


def _parts(group: Sequence[_Line]) -> Iterator[list[_Line]]:
    """A group of wrapped lines, cut before items of a list."""
    part: list[_Line] = []
    for line in group:
        if part and _ITEM.match(line.content):
            yield part
            part = []
        part.append(line)
    yield part


def _is_listed(starts: Sequence[str], index: int, *, single: bool) -> bool:
    """Whether a paragraph is an item of a list.  `1. Einleitung` without a `2.` near it is a heading."""
    start = starts[index]
    if not _ITEM.match(start):
        return False
    near = [*starts[max(index - 1, 0) : index], *starts[index + 1 : index + 2]]
    return not (
        single and _NUMBERED.match(start) and is_heading(start) and not any(map(_NUMBERED.match, near))
    )


def _block(paragraph: Sequence[_Line], file: str, *, listed: bool) -> Block:
    passage = Passage()
    first = paragraph[0]
    item = _ITEM.match(first.content)
    skip = item.end() if item and listed else 0
    end = 0
    for line in paragraph:
        if end:
            passage.add_space(end, line.offset - end)
        passage.add(line.content[skip:], line.offset + skip)
        end = line.offset + len(line.content)
        skip = 0
    column = first.column + (item.end() if item and listed else 0)
    content, runs = passage.finish()
    role = Role.LIST_ITEM if listed else Role.BYLINE if is_byline(content) else Role.BODY
    breaks = tuple(line.offset - line.column + 1 for line in paragraph[1:])
    return Block(content, role, int(listed), Origin(file, first.number, column, "", runs, breaks))


def _with_headings(blocks: list[Block]) -> tuple[Block, ...]:
    """Headings told from paragraphs, unless most lines look like one: then the file is a list of words.

    They have no level: plain text does not say which.
    """
    looks = [block.role is Role.BODY and is_heading(block.content) for block in blocks]
    if sum(looks) * 2 > len(blocks) and len(blocks) > 2:
        return tuple(blocks)
    made = []
    for index, (block, heading) in enumerate(zip(blocks, looks, strict=True)):
        if heading and len(blocks) > 1:
            made.append(replace(block, role=Role.HEADING if index else Role.TITLE, level=0))
        else:
            made.append(block)
    return tuple(made)
