"""The nouns: locale, text, pair, bitext, span, hit, finding, severity.

All are frozen and made of the standard library only.  What a text says is asked
of it with a fact: `pair.source[numbers]`.  Texts that are checked together are
mates and share what has been read off them (see `checker.facts`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import Any, TypeVar

from msgspec import Struct

from checker.columns import BitextFact, Fact, PairColumns, PairFact, TextColumns
from checker.origin import NOWHERE, Insets, Origin, Run, narrow

T = TypeVar("T")

__all__ = [
    "Bead", "Bitext", "Block", "Document", "Edit", "Finding", "Fix", "Hit", "Kind", "Locale", "Mark",
    "Origin", "Pair", "Role", "Run", "Segment", "Severity", "Span", "Text", "narrow", "words_in",
]  # fmt: skip

DEFAULT_REGION = {"de": "DE", "fr": "FR", "en": "GB", "it": "IT"}


class Locale(Struct, frozen=True):
    """A language as written in a region, named by its BCP 47 tag: `de-CH`."""

    language: str
    region: str

    @classmethod
    def parse(cls, tag: str) -> Locale:
        """Read `de-CH`, `de_CH` or `de` (which means `de-DE`).  Raises ValueError."""
        language, _, region = tag.strip().replace("_", "-").partition("-")
        language = language.lower()
        if not (language.isalpha() and 2 <= len(language) <= 3):
            raise ValueError(tag)
        region = region.partition("-")[0].upper() or DEFAULT_REGION.get(language, "")
        return cls(language, region)

    def __str__(self) -> str:
        return f"{self.language}-{self.region}" if self.region else self.language


class Severity(IntEnum):
    """How bad a finding is, as in MQM."""

    NEUTRAL = 0
    MINOR = 1
    MAJOR = 2
    CRITICAL = 3

    @property
    def label(self) -> str:
        """The name used in files and on the command line: `major`."""
        return self.name.lower()


class Role(StrEnum):
    """What a block of a document is."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    LIST_ITEM = "list-item"
    CELL = "cell"
    CAPTION = "caption"
    BYLINE = "byline"
    QUOTE = "quote"
    UI = "ui"
    CODE = "code"

    @property
    def is_heading(self) -> bool:
        """Whether rules for headings apply."""
        return self in (Role.TITLE, Role.HEADING)


class Kind(StrEnum):
    """Whether the pairs of a bitext form a text to be read from top to bottom."""

    RUNNING_TEXT = "running text"
    STRINGS = "strings"


class Span(Struct, frozen=True, order=True):
    """Half-open, in code points of the raw string; never bytes, never of a normalised copy."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character.  An empty span overlaps what surrounds it."""
        if self.start == self.end or other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end

    def shift(self, by: int) -> Span:
        """The same span `by` code points further on."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Text:
    """One side of a pair.

    `joints` are the offsets at which sentences were joined when several stand
    in one bead: `content[joint]` is the first character of the next sentence.
    `level` is that of the heading it is, 1 to 6; 0 where it is none or the file does not say.
    """

    content: str
    locale: Locale
    joints: tuple[int, ...] = ()
    origin: Origin | None = field(default=None, compare=False)
    level: int = field(default=0, compare=False)
    _mates: TextColumns | None = field(default=None, compare=False, repr=False)

    def __getitem__(self, fact: Fact[T]) -> T:
        mates = self._mates
        if mates is None:
            mates = TextColumns((self.content,), self.locale)
            object.__setattr__(self, "_mates", mates)
        cells = mates.cells.get(fact)
        if cells is None:
            cells = mates.column(fact)
        found: T = cells[self.content]
        return found

    @property
    def language(self) -> str:
        """`de` or `fr`."""
        return self.locale.language

    def at(self, start: int | Span, end: int | None = None) -> Mark:
        """A mark on this text: `text.at(3, 7)` or `text.at(span)`."""
        span = start if isinstance(start, Span) else Span(start, start if end is None else end)
        return Mark(self, span)

    def bare(self) -> Text:
        """The same without what has been read off it."""
        return Text(self.content, self.locale, self.joints, self.origin, self.level)

    @property
    def whole(self) -> Mark:
        """A mark on all of it."""
        return Mark(self, Span(0, len(self.content)))


class Mark(Struct, frozen=True):
    """A span of a text, as a rule points at it."""

    text: Text
    span: Span

    @property
    def content(self) -> str:
        """The characters marked."""
        return self.text.content[self.span.start : self.span.end]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts that should say the same.  A side may be empty (an omission).

    `confidence` is the aligner's, 1.0 for a bitext that was given as one.
    """

    key: str
    source: Text
    target: Text
    role: Role = Role.BODY
    confidence: float = 1.0
    _rows: PairColumns | None = field(default=None, compare=False, repr=False)
    _row: int = field(default=0, compare=False, repr=False)

    def __getitem__(self, fact: PairFact[T]) -> T:
        rows = self._rows
        if rows is None:
            rows = PairColumns((self,))
            object.__setattr__(self, "_rows", rows)
        column = rows.columns.get(fact)
        if column is None:
            column = rows.column(fact)
        found: T = column[self._row]
        return found

    @property
    def sides(self) -> tuple[Text, Text]:
        """Source and target."""
        return self.source, self.target

    @property
    def de(self) -> Text:
        """The German side, wherever it stands."""
        return self.target if self.target.locale.language == "de" else self.source

    @property
    def fr(self) -> Text:
        """The French side, wherever it stands."""
        return self.source if self.source.locale.language == "fr" else self.target

    def other(self, text: Text) -> Text:
        """The side that `text` is not."""
        return self.target if text is self.source else self.source


@dataclass(frozen=True, slots=True)
class Bitext:
    """One document in order, or a list of strings that have nothing to do with each other.

    `insets` are what stands on the pages beside text, of source and target; empty where nobody looked.
    """

    name: str
    source_locale: Locale
    target_locale: Locale
    pairs: tuple[Pair, ...]
    kind: Kind = Kind.RUNNING_TEXT
    insets: tuple[Insets, ...] = ()
    _cells: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Make mates of the texts and of the pairs."""
        rows = PairColumns(self.pairs)
        for row, pair in enumerate(self.pairs):
            object.__setattr__(pair, "_rows", rows)
            object.__setattr__(pair, "_row", row)
        _make_mates([pair.source for pair in self.pairs])
        _make_mates([pair.target for pair in self.pairs])

    def alone(self, pair: Pair) -> Bitext:
        """One of its pairs as a bitext of its own; what was read off the texts stays shared.

        It is the same each time, so that what one rule reads off the pair alone serves the next.
        """
        kept: Bitext | None = self._cells.get(id(pair))
        if kept is not None:
            return kept
        made = object.__new__(Bitext)
        locales = self.source_locale, self.target_locale
        values: Iterable[Any] = (self.name, *locales, (pair,), self.kind, (), {})
        for name, value in zip(Bitext.__slots__, values, strict=True):
            object.__setattr__(made, name, value)
        self._cells[id(pair)] = made
        return made

    def __getitem__(self, fact: BitextFact[T]) -> T:
        if fact not in self._cells:
            self._cells[fact] = fact.of(self)
        found: T = self._cells[fact]
        return found

    def __iter__(self) -> Iterator[Pair]:
        return iter(self.pairs)

    def __len__(self) -> int:
        return len(self.pairs)

    def where(self, fact: PairFact[Any]) -> Iterator[Pair]:
        """The pairs for which the fact is not empty, or could not be read."""
        if not self.pairs:
            return
        rows = self.pairs[0]._rows
        if rows is None or len(rows.pairs) != len(self.pairs):
            yield from (pair for pair in self.pairs if fact.holds(pair))
        else:
            for row in rows.column(fact).rows():
                yield self.pairs[row]


def _make_mates(texts: Sequence[Text]) -> None:
    columns: dict[Locale, list[str]] = {}
    for text in texts:
        columns.setdefault(text.locale, []).append(text.content)
    made = {locale: TextColumns(contents, locale) for locale, contents in columns.items()}
    for text in texts:
        object.__setattr__(text, "_mates", made[text.locale])


class Edit(Struct, frozen=True):
    """Put `new` in the place of `span`."""

    span: Span
    new: str


class Fix(Struct, frozen=True):
    """Edits to one text that mend a finding.  `safe`: right whenever the finding is."""

    text: Text
    edits: tuple[Edit, ...]
    safe: bool = False

    def apply(self) -> str:
        """The corrected text."""
        content = self.text.content
        for edit in sorted(self.edits, key=lambda edit: edit.span, reverse=True):
            content = content[: edit.span.start] + edit.new + content[edit.span.end :]
        return content


class Hit(Struct, frozen=True):
    """What a rule saw: which of its messages, where, the words to fill in, and how to mend it."""

    message: str
    marks: tuple[Mark, ...] = ()
    words: Mapping[str, str | int] = {}
    fix: Fix | None = None
    severity: Severity | None = None


class Finding(Struct, frozen=True):
    """A hit with its rule, place and fingerprint.  Only the engine makes findings.

    `template` is the English message and `words` what fills it; a report says
    it in its own language.  `group` joins findings of one cause.
    """

    rule: str
    name: str
    family: str
    category: str
    severity: Severity
    document: str
    pair: Pair
    template: str
    words: Mapping[str, str | int]
    source: tuple[Span, ...]
    target: tuple[Span, ...]
    fix: Fix | None
    fingerprint: str
    group: str

    @property
    def message(self) -> str:
        """The message in English."""
        return self.template.format(**self.words)


class Block(Struct, frozen=True):
    """A paragraph, heading, list item or cell of a document.  `level` is a heading's, or a list's depth."""

    content: str
    role: Role = Role.BODY
    level: int = 0
    origin: Origin = NOWHERE
    locale: Locale | None = None


class Document(Struct, frozen=True):
    """A text as a reader gives it.  `notes` say how it was read; `insets` are None if a format has none."""

    name: str
    blocks: tuple[Block, ...]
    locale: Locale | None = None
    notes: tuple[str, ...] = ()
    insets: Insets | None = None


class Segment(Struct, frozen=True):
    """A sentence of a block: `blocks[block].content[span.start:span.end] == content`."""

    content: str
    block: int
    span: Span
    role: Role = Role.BODY
    level: int = 0
    origin: Origin = NOWHERE


class Bead(Struct, frozen=True):
    """Which segments answer each other: indices into both documents' segments."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    confidence: float = 1.0


def words_in(contents: Sequence[str]) -> int:
    """How many words stand in some texts, counted at blanks; `12 %` is one if its blank does not break."""
    return sum([content.count(" ") for content in contents]) + len(contents) - contents.count("")
