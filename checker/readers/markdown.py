"""Markdown: blocks with their role, and where in the file their words stand.

Kept of inline markup: the text of links and of emphasis, and code spans with
their backticks.  HTML is read as tags.  Alternative texts of images and titles of
links are blocks of their own.  Of the front matter, what visitors get to see: title, description.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.model import Block, Locale, Origin, Role
from checker.origin import Inset, Insets
from checker.patterns import regex
from checker.readers.html import INLINE_CODE, Page
from checker.readers.passage import Lines, Passage, clip

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_YAML = regex(r"---[ \t]*\r?\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_ELIXIR = regex(r"%\{[ \t]*\r?\n(.*?\n)\}[ \t]*\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_SHOWN = regex(
    r"^[ \t]*(title|subtitle|headline|description|summary|excerpt|lead|teaser)[ \t]*:[ \t]*"
    r"(?:\"\"\"[ \t]*\r?\n[ \t]*([^\r\n]*\S)|\"([^\"\r\n]+)\"|'([^'\r\n]+)'|([^\s|>&*\"'\[{!][^\r\n]*))",
    re.MULTILINE,
)
_LANGUAGE = regex(r"^(?:lang|language|locale)[ \t]*:[ \t]*[\"']?([A-Za-z_-]{2,10})", re.MULTILINE)
_BREAK = regex(r"(?:\\|[ \t]*)\n[ \t]*")
_LINK_END = regex(r"\](?:\((?:[^()\\]|\\.|\([^()]*\))*\)|\[[^\]]*\])?", re.DOTALL)
_ANCHOR = regex(r"\s*\{[#.:][^{}]*\}\s*\Z")
_NUMBER = regex(r"(?<![0-9])[0-9]{1,3}\.[ \t]+\Z")
_BULLET = regex(r"\s*[-*+]\s+")
_MONTH = regex(
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    r"|Jan\.|Feb\.|Aug\.|Sept?\.|Okt\.|Nov\.|Dez\.)(?!\w)"
)
"""After the number of a list item it makes a date of it: `6. März 2025`; after a bullet it is none anyway."""
_ALERT = regex(r"\[![A-Z]+\]\s*")  # `> [!NOTE]` names the kind of a box; what is written in it is text
_TAG_NAME = regex(r"</?([A-Za-z]+)")
_MARKER = regex(r"(?::|\[\^[^\]\s]{1,60}\]:)[ \t]+")
"""What begins a definition under its term, or a footnote."""
_LONGEST = 200_000
"""Paragraphs with more characters are not parsed but kept as they stand: no author wrote them."""


def read(content: str, file: str) -> tuple[tuple[Block, ...], Locale | None, Insets]:
    """The blocks of a Markdown file, the language its front matter states, what stands beside the text."""
    reading = _Reading(content, file)
    blocks, locale = reading.blocks()
    return blocks, locale, tuple(reading.insets)


class _Reading:
    """One file being read."""

    def __init__(self, content: str, file: str) -> None:
        self.content = content
        self.file = file
        self.lines = Lines(content)
        self.made: list[Block] = []
        self.insets: list[Inset] = []
        self.first = 0
        self._row = -1
        self._row_at = 0

    def blocks(self) -> tuple[tuple[Block, ...], Locale | None]:
        locale = self._front_matter()
        body = self.content[self.first :]
        if max(map(len, body.split("\n\n")), default=0) > _LONGEST:
            from checker.readers import text

            return text.read(self.content, self.file), locale
        self._walk(_parser().parse(body))
        return tuple(self.made), locale

    def _front_matter(self) -> Locale | None:
        found = _YAML.match(self.content) or _ELIXIR.match(self.content)
        if not found:
            return None
        self.first = found.end()
        for shown in _SHOWN.finditer(self.content, found.start(1), found.end(1)):
            group = next(number for number in range(2, 6) if shown.group(number) is not None)
            passage = Passage()
            passage.add(shown.group(group).rstrip(), shown.start(group))
            role = Role.TITLE if shown.group(1) == "title" else Role.BODY
            self._add(passage, role, 0, shown.start(group), "front matter")
        stated = _LANGUAGE.search(self.content, found.start(1), found.end(1))
        try:
            return Locale.parse(stated.group(1)) if stated else None
        except ValueError:
            return None

    def _walk(self, tokens: Sequence[Token]) -> None:
        shift = self.lines.at(self.first)[0] - 1
        roles: list[tuple[Role, int]] = [(Role.BODY, 0)]
        depth = 0
        for token in tokens:
            kind = token.type
            depth += {"bullet_list_open": 1, "ordered_list_open": 1, "bullet_list_close": -1}.get(kind, 0)
            depth -= kind == "ordered_list_close"
            if kind == "table_open" and token.map:
                self.insets.append(Inset("table", self.lines.start(token.map[0] + shift + 1)))
            role = _role(token, depth)
            if token.nesting == 1:
                roles.append(role or roles[-1])
            elif token.nesting == -1:
                roles.pop()
            elif kind == "inline" and token.map:
                self._inline(token, *roles[-1], token.map[0] + shift)
            elif kind in ("fence", "code_block") and token.map:
                self._code(token, token.map[0] + shift + (kind == "fence"))
            elif kind == "html_block" and token.map:
                self._html(self.lines.start(token.map[0] + shift), self.lines.start(token.map[1] + shift))

    def _html(self, start: int, end: int) -> None:
        page = Page(self.content, self.file, self.lines)
        page.read(start, end)
        self.made.extend(page.blocks)
        self.insets.extend(page.insets)

    def _code(self, token: Token, line: int) -> None:
        passage = Passage()
        start = self.lines.start(line)
        for said in token.content.splitlines(keepends=True):
            bare = said.rstrip("\r\n")
            found = self.content.find(bare, self.lines.start(line), self.lines.start(line + 1))
            if found < 0:
                passage.add_unwritten(said)
            else:
                passage.add(bare, found)
                passage.add_unwritten(said[len(bare) :])
            line += 1
        self._add(passage, Role.CODE, 0, start, token.info.split(" ")[0] if token.info else "")

    def _inline(self, token: Token, role: Role, level: int, line: int) -> None:
        placed = self._placed(token.content, line, in_row=role is Role.CELL)
        passage = Passage()
        start = placed.offset(0)
        later: list[Block] = []
        number = _NUMBER.search(self.content, self.lines.start(line), max(start, 0)) if start > 0 else None
        if number and (
            _MONTH.match(token.content)
            or _BULLET.fullmatch(self.content, self.lines.start(line), number.start())
        ):
            passage.add(number[0], number.start())
        _Inline(self, token.content, placed, passage, later).walk(token.children or ())
        self._add(passage, role, level, max(start, 0), token.type if start < 0 else "")
        self.made.extend(later)

    def _placed(self, content: str, line: int, *, in_row: bool) -> _Placed:
        """Where each line of a block's text begins in the file; -1 where it is not to be found."""
        starts = []
        at = 0
        if in_row and line != self._row:
            self._row, self._row_at = line, self.lines.start(line)
        for number, said in enumerate(content.split("\n")):
            start = self.lines.start(line + number)
            if in_row:
                start = max(start, self._row_at)
            found = self.content.find(said, start, self.lines.start(line + number + 1))
            if in_row and found >= 0:
                self._row_at = found + len(said)
            starts.append((at, found))
            at += len(said) + 1
        return _Placed(starts)

    def _add(self, passage: Passage, role: Role, level: int, offset: int, pointer: str) -> None:
        content, runs = passage.finish()
        alert = _ALERT.match(content) if role is Role.QUOTE else None
        if alert:
            content, runs = content[alert.end() :], clip(list(runs), alert.end(), len(content))
        if role is Role.HEADING:
            anchor = _ANCHOR.search(content)
            if anchor:
                content, runs = content[: anchor.start()], clip(list(runs), 0, anchor.start())
        if content and not content.isspace():
            self.made.append(Block(content, role, level, self.lines.origin(self.file, runs, pointer, offset)))


class _Placed:
    """Offsets in a block's text as offsets in the file."""

    def __init__(self, starts: list[tuple[int, int]]) -> None:
        self._starts = starts
        self._line = 0

    def offset(self, at: int) -> int:
        """Where the character stands in the file, or -1.  Asked from left to right."""
        starts = self._starts
        while self._line + 1 < len(starts) and starts[self._line + 1][0] <= at:
            self._line += 1
        start, found = starts[self._line]
        return found + at - start if found >= 0 else -1


class _Inline:
    """Walks through a block's text beside its tokens, so that each word is found where it stands."""

    def __init__(
        self, reading: _Reading, content: str, placed: _Placed, passage: Passage, later: list[Block]
    ) -> None:
        self.reading = reading
        self.content = content
        self.placed = placed
        self.passage = passage
        self.later = later
        self.at = 0
        self.lost = False
        self.after_gap = True
        self.marked = content.startswith("[^")
        self.titles: list[str] = []

    def walk(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            kind = token.type
            if kind == "text":
                self._say(token.content, token.content)
            elif kind == "text_special":
                self._say(token.content, token.markup or token.content)
            elif kind in ("softbreak", "hardbreak"):
                self._break(" " if kind == "softbreak" else "\n")
            elif kind == "code_inline":
                self._code(token)
            elif kind == "image":
                self._image(token)
            elif kind == "html_inline":
                self._tag(token)
            elif kind == "link_open":
                self._skip("<" if token.markup == "autolink" else "[")
                self.titles.append(str(token.attrGet("title") or ""))
                if not str(token.attrGet("href") or "#").startswith("#"):
                    self._inset("link")
            elif kind == "link_close":
                self._link_end(self.titles.pop(), autolink=token.markup == "autolink")
            else:
                self._skip(token.markup)

    def _inset(self, kind: str) -> None:
        self.reading.insets.append(Inset(kind, max(self.placed.offset(self.at), 0)))

    def _skip(self, markup: str) -> bool:
        if not self.lost and self.content.startswith(markup, self.at):
            self.at += len(markup)
            return True
        self.lost = True
        return False

    def _say(self, said: str, written: str) -> None:
        if self.marked and said == written and (marker := _MARKER.match(said)) and self._skip(marker[0]):
            said = written = said[marker.end() :]
        self.marked = False
        if not said:
            return
        start = self.at
        offset = self.placed.offset(start) if self._skip(written) else -1
        if self.after_gap and self.passage.ends_in_space and said == written:
            # Where an image or a tag was taken out, one of the spaces around it goes as well.
            bare = said.lstrip(" ")
            offset += (len(said) - len(bare)) * (offset >= 0)
            said = written = bare
        self.after_gap = False
        if offset < 0:
            self.passage.add_unwritten(said)
        elif said == written:
            self.passage.add(said, offset)
        else:
            self.passage.add_escaped(said, offset, len(written))

    def _break(self, said: str) -> None:
        found = None if self.lost else _BREAK.match(self.content, self.at)
        if found is None:
            self.lost = True
            self.passage.add_unwritten(said)
            return
        start = self.placed.offset(self.at)
        self.at = found.end()
        self.marked = self.content.startswith(":", self.at)
        if self.marked and _MARKER.match(self.content, self.at):
            self.passage.break_line()  # a term, and below it what it means
            return
        end = self.placed.offset(self.at)
        if 0 <= start < end and said == " ":
            self.passage.add_space(start, end - start)
        else:
            self.passage.add_unwritten(said)

    def _code(self, token: Token) -> None:
        fence, start = token.markup, self.at
        closed = None
        if self._skip(fence):
            closed = re.compile(rf"(?<!`){fence}(?!`)").search(self.content, self.at)
        if closed and "\n" not in closed.string[start : closed.end()]:
            self.at = start
            written = self.content[start : closed.end()]
            self._say(written, written)
            return
        self.passage.add_unwritten(f"{fence}{token.content}{fence}")
        self.lost = not closed
        self.at = closed.end() if closed else self.at

    def _link_end(self, title: str, *, autolink: bool) -> None:
        if autolink:
            self._skip(">")
            return
        found = None if self.lost else _LINK_END.match(self.content, self.at)
        if not found:
            self.lost = True
            return
        inline = (
            found[0].startswith("](") and "\n" not in found[0] and found[0][-2 - len(title) : -2] == title
        )
        at = len(found[0]) - 2 - len(title) if inline and title.strip() else -1
        offset = self.placed.offset(self.at + at) if at > 0 else -1
        if offset >= 0:  # the title of a reference stands elsewhere
            passage = Passage()
            passage.add(title, offset)
            said, runs = passage.finish()
            origin = self.reading.lines.origin(self.reading.file, runs, "a@title", offset)
            self.later.append(Block(said, Role.UI, 0, origin))
        self.at = found.end()

    def _image(self, token: Token) -> None:
        outer, self.passage = self.passage, Passage()
        self._skip("![")
        self._inset("picture")
        self.walk(token.children or ())
        said, runs = self.passage.finish()
        self.passage = outer
        self._link_end(str(token.attrGet("title") or ""), autolink=False)
        self.after_gap = True
        if said and not said.isspace():
            file = self.reading.file
            origin = (
                self.reading.lines.origin(file, runs, "img@alt") if runs else Origin(file, pointer="img@alt")
            )
            self.later.append(Block(said, Role.CAPTION, 0, origin))

    def _tag(self, token: Token) -> None:
        start = self.at
        if self._skip(token.content):
            offset = self.placed.offset(start)
            if offset >= 0 and "\n" not in token.content:
                page = Page(self.reading.content, self.reading.file, self.reading.lines)
                page.read(offset, offset + len(token.content))
                self.later.extend(page.blocks)
                self.reading.insets.extend(page.insets)
        if token.content[:3].lower() == "<br":
            self.passage.break_line()
        name = _TAG_NAME.match(token.content)
        if name and name[1].lower() in INLINE_CODE:
            self.passage.add_unwritten("`")
        self.after_gap = True


def _role(token: Token, depth: int) -> tuple[Role, int] | None:
    kind = token.type
    if kind == "heading_open":
        return Role.HEADING, int(token.tag[1])
    if kind == "list_item_open":
        return Role.LIST_ITEM, depth
    if kind in ("th_open", "td_open"):
        return Role.CELL, 0
    return (Role.QUOTE, 0) if kind == "blockquote_open" else None


def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    # Joining would lose which characters were written as escapes.
    return (
        MarkdownIt("commonmark", {"maxNesting": 100}).enable(["table", "strikethrough"]).disable("text_join")
    )
