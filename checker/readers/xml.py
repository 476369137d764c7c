"""XML as a stream of events that know where in the file they stand.

Python's own expat reads it: nothing is fetched, and a file that declares
entities is refused, so none can be blown up.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple
from xml.parsers import expat

from checker.errors import InputError
from checker.readers.passage import Passage

_PORTION = 1 << 20


class Event(NamedTuple):
    """A start tag, an end tag or a piece of text: `text[start:end]` in the file.

    `name` is a tag's without its prefix, or the characters of a piece of text.
    """

    kind: Literal["start", "end", "text"]
    name: str
    attributes: Mapping[str, str]
    start: int
    end: int
    line: int


def events(text: str, file: str) -> Iterator[Event]:
    """The events of a file, in order.  Raises InputError where it is not well-formed."""
    data = text.encode("utf-8")
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = False
    found: list[tuple[Literal["start", "end", "text"], str, Mapping[str, str], int, int]] = []
    nothing: Mapping[str, str] = {}

    def refuse(*_: object) -> None:
        raise InputError(
            "It declares entities, which could hide anything.",
            where=f"{file}:{parser.CurrentLineNumber}",
            hint="Export it without a document type.",
        )

    def start(name: str, attributes: Mapping[str, str]) -> None:
        found.append(
            ("start", name.rpartition(":")[2], attributes, parser.CurrentByteIndex, parser.CurrentLineNumber)
        )

    def end(name: str) -> None:
        found.append(
            ("end", name.rpartition(":")[2], nothing, parser.CurrentByteIndex, parser.CurrentLineNumber)
        )

    def said(content: str) -> None:
        found.append(("text", content, nothing, parser.CurrentByteIndex, parser.CurrentLineNumber))

    def other(_: str) -> None:
        # Comments and instructions: only their beginning is of interest, as the end of what stands before.
        found.append(("text", "", nothing, parser.CurrentByteIndex, parser.CurrentLineNumber))

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = said
    parser.DefaultHandler = other
    parser.EntityDeclHandler = refuse
    place = _Places(data)
    try:
        for begin in range(0, len(data), _PORTION):
            parser.Parse(data[begin : begin + _PORTION], begin + _PORTION >= len(data))
            # The last event waits for the next one, which says where it ends.
            yield from _placed(found[:-1], found[-1:], place)
            del found[:-1]
    except expat.ExpatError as error:
        raise InputError(
            "This is not well-formed XML: {reason}.",
            where=f"{file}:{error.lineno}",
            reason=expat.ErrorString(error.code),
            hint="Correct it there, or export it again.",
        ) from None
    yield from _placed(found, [("text", "", nothing, len(data), 0)], place)


class _Places:
    """Offsets in bytes as offsets in characters; asked from left to right."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._byte = self._char = 0

    def at(self, byte: int) -> int:
        if byte > self._byte:
            piece = self._data[self._byte : byte]
            self._char += len(piece) if piece.isascii() else len(piece.decode("utf-8", "ignore"))
            self._byte = byte
        return self._char


def _placed(
    found: list[tuple[Literal["start", "end", "text"], str, Mapping[str, str], int, int]],
    after: list[tuple[Literal["start", "end", "text"], str, Mapping[str, str], int, int]],
    place: _Places,
) -> Iterator[Event]:
    for index, (kind, name, attributes, byte, line) in enumerate(found):
        follows = found[index + 1] if index + 1 < len(found) else after[0] if after else None
        start = place.at(byte)
        yield Event(kind, name, attributes, start, place.at(follows[3]) if follows else start, line)


def add(passage: Passage, event: Event) -> None:
    """A piece of text as it is read; what is written otherwise (`&amp;`, CDATA) is an escape."""
    if event.end - event.start == len(event.name):
        passage.add(event.name, event.start)
    elif event.name:
        passage.add_escaped(event.name, event.start, event.end - event.start)
