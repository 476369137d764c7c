"""XLIFF 1.2 and 2: the units of every file in it.

Inline tags stay in the text as they are written, because they must survive
translation; annotations (`mrk`) do not.  A unit that is not to be translated is
left out, one without target has an empty one.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field

from checker.errors import InputError
from checker.model import Bitext, Locale, Run
from checker.readers import xml
from checker.readers.gathering import Row, bitexts
from checker.readers.layout import Wanted, role_of, told_apart
from checker.readers.passage import Lines, Passage

_UNITS = frozenset({"trans-unit", "unit"})
_ASIDE = frozenset(
    {"alt-trans", "seg-source", "note", "notes", "matches", "glossary", "originalData", "skeleton"}
)
_RUNNING = (".htm", ".html", ".xhtml", ".md", ".txt", ".docx", ".odt", ".rtf", ".idml", ".pptx", ".dita")

Identity = tuple[str, ...]


class _Unit(Struct):
    """A unit being read."""

    key: str
    line: int
    translate: bool
    role: str
    parts: list[tuple[str, dict[str, tuple[str, tuple[Run, ...], int]]]] = field(default_factory=list)


class Header(Struct):
    """What the file says of itself; filled while it is read."""

    source: str = ""
    target: str = ""
    is_running: bool = False


def read(text: str, file: str, wanted: Wanted) -> Iterator[Bitext]:
    """The bitexts of an XLIFF file, one a document in it."""
    header = Header()
    found = [row for _, row in rows(text, file, header)]
    if not found:
        raise InputError("The file holds no pairs.", where=file, hint="Export it again, or leave it out.")
    locales = _locales(header, wanted) or told_apart(
        "\n".join(row.source for row in found[:400]),
        "\n".join(row.target for row in found[:400]),
        file,
        wanted,
    )
    if not header.is_running:
        found = [row._replace(document="") for row in found]
    lines = Lines(text)
    return bitexts(found, file, locales, documents=header.is_running, lines=(lines, lines))


def rows(text: str, file: str, header: Header) -> Iterator[tuple[Identity, Row]]:
    """The units as rows, each with what it is called in any language's file."""
    document = ""
    unit: _Unit | None = None
    aside = 0
    stream = xml.events(text, file)
    for event in stream:
        if event.kind == "text":
            continue
        if event.kind == "end":
            aside -= event.name in _ASIDE
            if event.name in _UNITS and unit:
                yield from _rows_of(unit, document)
                unit = None
            continue
        aside += event.name in _ASIDE
        if event.name in ("xliff", "file"):
            document = event.attributes.get("original", event.attributes.get("id", document))
            _note(header, event)
        elif event.name in _UNITS:
            given = event.attributes
            unit = _Unit(
                given.get("id", ""), event.line, given.get("translate") != "no",
                given.get("restype", given.get("type", "")).lower().removeprefix("x-").removeprefix("html-"),
            )  # fmt: skip
        elif event.name in ("segment", "ignorable") and unit:
            unit.parts.append((event.attributes.get("id", ""), {}))
        elif event.name in ("source", "target") and unit and not aside:
            if not unit.parts:
                unit.parts.append(("", {}))
            unit.parts[-1][1][event.name] = (*_said(stream, event.name, text), event.line)


def _note(header: Header, event: xml.Event) -> None:
    given = event.attributes
    header.source = header.source or given.get("source-language", given.get("srcLang", ""))
    header.target = header.target or given.get("target-language", given.get("trgLang", ""))
    running = given.get("original", "").lower().endswith(_RUNNING) or "html" in given.get("datatype", "")
    header.is_running = header.is_running or running


def _rows_of(unit: _Unit, document: str) -> Iterator[tuple[Identity, Row]]:
    if not unit.translate:
        return
    for number, (name, sides) in enumerate(unit.parts):
        if "source" not in sides:
            continue
        source, source_runs, line = sides["source"]
        target, target_runs, target_line = sides.get("target", ("", (), line))
        key = unit.key if len(unit.parts) == 1 else f"{unit.key}/{name or number + 1}"
        yield (
            (document, unit.key, str(number)),
            Row(
                key, source, target, line, document, role_of(unit.role), None,
                source_runs, target_runs, target_line=target_line,
            ),
        )  # fmt: skip


def _said(stream: Iterator[xml.Event], until: str, text: str) -> tuple[str, tuple[Run, ...]]:
    """The content of the element just begun, with its inline tags."""
    passage = Passage()
    depth = 0
    for event in stream:
        if event.kind == "text":
            xml.add(passage, event)
        elif event.kind == "end" and depth == 0 and event.name == until:
            break
        else:
            depth += 1 if event.kind == "start" else -1
            if event.name != "mrk":
                passage.add_escaped(text[event.start : event.end], event.start, event.end - event.start)
    return passage.all()


def _locales(header: Header, wanted: Wanted) -> tuple[Locale, Locale] | None:
    """As given, else as the header says."""
    found = []
    for given, stated in ((wanted.source_locale, header.source), (wanted.target_locale, header.target)):
        try:
            locale = given or Locale.parse(stated)
        except ValueError:
            return None
        found.append(locale)
    return found[0], found[1]
