"""HTML: what a visitor can read, block by block, and where in the file it stands.

Inline tags are left out of the text, which runs through them; code stands between backticks.  What should not
be visible but is (half a tag, an entity escaped twice) stays in the text, as it
does on the page.  `alt`, `title`, `placeholder` and `aria-label` are blocks of
their own, after the block they stand in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from checker.model import Block, Locale, Role
from checker.origin import Inset, Insets
from checker.patterns import regex
from checker.readers.passage import Lines, Passage
from checker.readers.tags import Piece, Tag, tags

_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr basefont frame keygen".split()
)
_HIDDEN = frozenset({"template", "noscript", "svg", "math", "datalist"})
_BLOCKS = frozenset(
    (
        "address article aside blockquote body button caption center dd details dialog dir div dl dt "
        "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html label "
        "legend li main menu nav ol optgroup option p pre search section select summary table tbody "
        "td textarea tfoot th thead title tr ul "
    ).split()
)
_ROLES: Mapping[str, Role] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Role.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), Role.LIST_ITEM),
    **dict.fromkeys(("td", "th"), Role.CELL),
    **dict.fromkeys(("figcaption", "caption", "legend"), Role.CAPTION),
    **dict.fromkeys(("button", "label", "option", "summary", "textarea", "select"), Role.UI),
    "title": Role.TITLE,
    "blockquote": Role.QUOTE,
    "pre": Role.CODE,
}
# What the start of an element closes if it is still open, and where the search for it stops.
_CLOSED_BY: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu", "dir"})),
    **dict.fromkeys(("dt", "dd"), (frozenset({"dt", "dd"}), frozenset({"dl"}))),
    **dict.fromkeys(("td", "th"), (frozenset({"td", "th"}), frozenset({"tr", "table"}))),
    "tr": (frozenset({"tr"}), frozenset({"table"})),
    "option": (frozenset({"option"}), frozenset({"select"})),
}
_SAID_BY_ATTRIBUTE = {"alt": Role.CAPTION, "title": Role.UI, "placeholder": Role.UI, "aria-label": Role.UI}
_INSETS = {"img": ("picture", "src"), "a": ("link", "href"), "table": ("table", "")}
# What is counted as beside the text, if it has the attribute that makes it one.
INLINE_CODE = frozenset({"code", "samp", "tt"})
"""Elements whose text is put between backticks, as in Markdown, so that nobody takes it for prose."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# Elements whose end is always written, so that `hidden` on them does not swallow the rest of the page.
_ENDS_ALWAYS = frozenset(
    "a article aside button details dialog div footer form header main nav ol section span table ul".split()
)
_MATTERS = frozenset(_ROLES) | _HIDDEN | {"ul", "ol", "dl", "p", "html"}
_NOT_SHOWN = regex(r"display\s{0,9}:\s{0,9}none", re.IGNORECASE)
_REACH = 60


class _Place(Struct, frozen=True):
    """What holds for text inside an open element."""

    name: str = ""
    role: Role = Role.BODY
    level: int = 0
    depth: int = 0
    locale: Locale | None = None
    hidden: bool = False
    keeps_space: bool = False


class Page:
    """Blocks in the making.  A Markdown file uses one as well, for the HTML in it."""

    def __init__(self, content: str, file: str, lines: Lines) -> None:
        self.blocks: list[Block] = []
        self.insets: list[Inset] = []
        self.locale: Locale | None = None
        self._content = content
        self._file = file
        self._lines = lines
        self._stack: list[_Place] = [_Place()]
        self._names: list[str] = []
        self._open: dict[str, int] = {}
        self._passage = Passage()
        self._started = -1
        self._where = self._stack[0]
        self._later: list[Block] = []
        self._code = 0
        self._ticked = False

    def read(self, start: int = 0, end: int | None = None) -> None:
        """Add the blocks of `content[start:end]`."""
        for token in tags(self._content, start, end):
            if isinstance(token, Piece):
                self._text(token)
            elif token.closing:
                self._close(token)
            else:
                self._start(token)
        self.flush()

    def flush(self) -> None:
        """End the block that is being gathered."""
        where = self._where
        self._untick()
        if self._passage.size:
            content, runs = self._passage.finish()
            if content and not content.isspace():
                origin = self._lines.origin(self._file, runs, where.name, self._started)
                self.blocks.append(Block(content, where.role, where.level, origin, where.locale))
        self._started = -1
        if self._later:
            self.blocks.extend(self._later)
            self._later.clear()

    def _text(self, piece: Piece) -> None:
        where = self._stack[-1]
        if where.hidden:
            return
        if self._started < 0:
            if self._content[piece.start : piece.end].isspace():
                return
            self._where = where
            self._started = piece.start
        if self._code and not self._ticked and self._is_said_as_code(piece):
            self._passage.add_unwritten("`")
            self._ticked = True
        self._passage.add_html(self._content, piece.start, piece.end, keep_space=where.keeps_space)

    def _is_said_as_code(self, piece: Piece) -> bool:
        return self._where.role is not Role.CODE and not self._content[piece.start : piece.end].isspace()

    def _start(self, tag: Tag) -> None:
        name = tag.name
        if not self._stack[-1].hidden:
            if name == "br":
                if self._started >= 0:
                    self._passage.break_line()
            elif name in _BLOCKS:
                self.flush()
                self._close_implied(name)
            self._attributes(tag)
            if name in _INSETS:
                self._inset(tag)
        if name in _VOID:
            return
        self._stack.append(self._place(tag, self._stack[-1]))
        self._names.append(name)
        self._open[name] = self._open.get(name, 0) + 1
        if name in INLINE_CODE and not self._code:
            self._code = len(self._names)

    def _inset(self, tag: Tag) -> None:
        kind, needs = _INSETS[tag.name]
        start, end = tag.attributes.get(needs, (0, 0))
        if not needs or (start < end and self._content[start] != "#"):
            self.insets.append(Inset(kind, tag.end))

    def _place(self, tag: Tag, outer: _Place) -> _Place:
        name = tag.name
        if not tag.attributes and name not in _MATTERS:
            return outer
        locale = self._language(tag)
        if name == "html" and locale:
            self.locale = locale
            return outer
        role = _ROLES.get(name, outer.role)
        depth = outer.depth + (name in ("ul", "ol", "dl"))
        level = outer.level
        if name in _HEADINGS:
            level = int(name[1])
        elif name in _ROLES:
            level = depth if role is Role.LIST_ITEM else 0
        return _Place(
            name if name in _ROLES or name == "p" else outer.name,
            role,
            level,
            depth,
            locale or outer.locale,
            outer.hidden or name in _HIDDEN or (name in _ENDS_ALWAYS and self._hides(tag)),
            outer.keeps_space or name in ("pre", "textarea"),
        )

    def _hides(self, tag: Tag) -> bool:
        start, end = tag.attributes.get("style", (0, 0))
        return "hidden" in tag.attributes or bool(_NOT_SHOWN.search(self._content, start, end))

    def _language(self, tag: Tag) -> Locale | None:
        span = tag.attributes.get("lang") or tag.attributes.get("xml:lang")
        if not span:
            return None
        try:
            return Locale.parse(self._content[span[0] : span[1]])
        except ValueError:
            return None

    def _attributes(self, tag: Tag) -> None:
        if not tag.attributes:
            return
        for name, role in _SAID_BY_ATTRIBUTE.items():
            span = tag.attributes.get(name)
            if span and span[0] < span[1]:
                self._say_later(tag, name, role, span)
        value = tag.attributes.get("value")
        kind = tag.attributes.get("type")
        shown = kind and self._content[kind[0] : kind[1]].lower() in ("submit", "button", "reset")
        if value and shown and tag.name == "input" and value[0] < value[1]:
            self._say_later(tag, "value", Role.UI, value)

    def _say_later(self, tag: Tag, name: str, role: Role, span: tuple[int, int]) -> None:
        passage = Passage()
        passage.add_html(self._content, *span)
        content, runs = passage.finish()
        if content:
            origin = self._lines.origin(self._file, runs, f"{tag.name}@{name}", span[0])
            locale = self._language(tag) or self._stack[-1].locale
            self._later.append(Block(content, role, 0, origin, locale))
        if self._started < 0 and tag.name in _VOID and not self._passage.size:
            self.flush()

    def _close_implied(self, name: str) -> None:
        if self._open.get("p") and name not in ("button", "label", "option", "select"):
            self._pop_within(frozenset({"p"}), frozenset())
        if name in _CLOSED_BY:
            self._pop_within(*_CLOSED_BY[name])

    def _pop_within(self, names: frozenset[str], limits: frozenset[str]) -> None:
        """Close the innermost of the named elements, unless a limit comes first; does not look far."""
        for at in range(len(self._names) - 1, max(len(self._names) - _REACH, 0) - 1, -1):
            if self._names[at] in names:
                self._pop_to(at)
                return
            if self._names[at] in limits:
                return

    def _close(self, tag: Tag) -> None:
        name = tag.name
        if not self._open.get(name):
            if name in _BLOCKS and not self._stack[-1].hidden:
                self.flush()
            return
        at = len(self._names) - 1
        while self._names[at] != name:
            at -= 1
        self._pop_to(at)

    def _pop_to(self, size: int) -> None:
        """Leave `size` elements open."""
        while len(self._names) > size:
            name = self._names.pop()
            if name in _BLOCKS:
                self.flush()
            self._stack.pop()
            self._open[name] -= 1
            if len(self._names) < self._code:
                self._untick()
                self._code = 0

    def _untick(self) -> None:
        if self._ticked:
            self._passage.add_unwritten("`")
            self._ticked = False


def read(content: str, file: str) -> tuple[tuple[Block, ...], Locale | None, Insets]:
    """The blocks of a page, the language it says it is in, and what stands beside the text."""
    page = Page(content, file, Lines(content))
    page.read()
    return tuple(page.blocks), page.locale, tuple(page.insets)
