"""HTML cut into tags and text, with the offset of every piece.

Never gives up: what is not a tag is text, and what is left open is closed where
a browser would close it, except that a tag the file ends in is shown as text.
Linear in the length of the file, whatever is unbalanced in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from msgspec import Struct

from checker.patterns import regex

_TAG = regex(r"<(/?)([a-zA-Z][^\s/><\"']*)(>?)")
_GAP = regex(r"[\s/]*")
_NAME = regex(r"[^\s=>/<]+|=")
_EQUALS = regex(r"\s*=\s*")
_BARE = regex(r"[^\s>]*")

RAW = frozenset({"script", "style", "iframe", "noembed", "noframes", "xmp"})
"""Elements whose content is never text on the page."""
PLAIN = frozenset({"title", "textarea"})
"""Elements that hold text but no tags."""


_NO_ATTRIBUTES: Mapping[str, tuple[int, int]] = MappingProxyType({})


class Tag:
    """A tag: `name` in lower case, `closing` for an end tag, attributes with the span of their value."""

    __slots__ = ("attributes", "closing", "end", "name", "start")

    def __init__(self, name: str, start: int, end: int, closing: bool) -> None:
        self.name = name
        self.start = start
        self.end = end
        self.closing = closing
        self.attributes: Mapping[str, tuple[int, int]] = _NO_ATTRIBUTES


class Piece(Struct):
    """Text between tags: `content[start:end]`."""

    start: int
    end: int


class _Finder:
    """`str.find` that remembers what is not to be found any more, so that asking again costs nothing."""

    __slots__ = ("_content", "_none")

    def __init__(self, content: str) -> None:
        self._content = content
        self._none: set[str] = set()

    def find(self, what: str, start: int) -> int:
        if what in self._none:
            return -1
        found = self._content.find(what, start)
        if found < 0:
            self._none.add(what)
        return found


def tags(content: str, start: int = 0, end: int | None = None) -> Iterator[Tag | Piece]:
    """The tags and pieces of text of a page, in order.  Comments, scripts and styles are left out."""
    size = len(content) if end is None else end
    finder = _Finder(content)
    at = text = start
    while True:
        opened = content.find("<", at, size)
        if opened < 0:
            break
        found = _TAG.match(content, opened, size)
        if found is None:
            after = _past_comment(content, opened, size, finder)
            if after:
                if text < opened:
                    yield Piece(text, opened)
                text = after
            at = after or opened + 1
            continue
        tag = _tag(content, found, size, finder)
        if tag is None:
            break
        if text < opened:
            yield Piece(text, opened)
        yield tag
        at = text = tag.end
        if not tag.closing and (tag.name in RAW or tag.name in PLAIN):
            closed = _closing(content, tag.name, at, size)
            if tag.name in PLAIN and at < closed:
                yield Piece(at, closed)
            at = text = closed
    if text < size:
        yield Piece(text, size)


def _past_comment(content: str, opened: int, size: int, finder: _Finder) -> int:
    """The end of a comment, declaration or processing instruction that begins at `opened`, or 0."""
    if content.startswith("<!--", opened):
        closed = finder.find("-->", opened + 4)
        return min(closed + 3, size) if closed >= 0 else size
    if content.startswith(("<!", "<?"), opened) or (
        content.startswith("</", opened) and content[opened + 2 : opened + 3] == ">"
    ):
        closed = finder.find(">", opened + 2)
        return closed + 1 if 0 <= closed < size else 0
    return 0


def _tag(content: str, found: re.Match[str], size: int, finder: _Finder) -> Tag | None:
    slash, name, closed = found.groups()
    at = found.end()
    tag = Tag(name.lower(), found.start(), at, slash == "/")
    return tag if closed else _attributes(content, tag, size, finder)


def _attributes(content: str, tag: Tag, size: int, finder: _Finder) -> Tag | None:
    at = tag.end
    attributes: dict[str, tuple[int, int]] = {}
    tag.attributes = attributes
    while True:
        gap = _GAP.match(content, at, size)
        at = gap.end() if gap else at
        if at >= size:
            return None  # the file ends inside the tag: its characters are shown
        if content[at] == ">":
            tag.end = at + 1
            return tag
        if content[at] == "<":
            tag.end = at
            return tag
        name = _NAME.match(content, at, size)
        if name is None:
            at += 1
            continue
        at = name.end()
        equals = _EQUALS.match(content, at, size)
        if equals is None:
            attributes.setdefault(name.group().lower(), (at, at))
            continue
        at = equals.end()
        quote = content[at : at + 1]
        closed = finder.find(quote, at + 1) if quote in ('"', "'") and at < size else -1
        if 0 <= closed < size:
            value = (at + 1, closed)
            at = closed + 1
        else:
            bare = _BARE.match(content, at, size)
            value = (at, bare.end() if bare else at)
            at = value[1]
        attributes.setdefault(name.group().lower(), value)


def _closing(content: str, name: str, at: int, size: int) -> int:
    # Searched once a raw element; where none closes, the rest of the file belongs to it and we are done.
    found = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(content, at, size)
    return found.start() if found else size
