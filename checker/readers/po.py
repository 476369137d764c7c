"""PO: messages and their translations, plural forms one by one.

Entries that are fuzzy or obsolete are left out, as they are not shown to
anyone.  The message is often English; two files of one programme, German and
French, are joined by their messages: see `read_joined` in `checker.readers`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct, field

from checker.errors import InputError
from checker.model import Bitext, Locale, Run
from checker.origin import KEY
from checker.patterns import regex
from checker.readers.gathering import Row, bitexts
from checker.readers.language import guess_language
from checker.readers.layout import Wanted
from checker.readers.passage import Lines, Passage

_LINE = regex(
    r"[ \t]*(?:(?P<word>msgctxt|msgid_plural|msgid|msgstr)(?:\[(?P<form>[0-9]+)\])?[ \t]*)?"
    r"\"(?P<said>(?:[^\"\\\r\n]|\\.)*)\"[ \t]*\r?\Z"
)
_ESCAPE = regex(r"\\(.)")
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_STATED = regex(r"^(X-Source-)?Language:[ \t]*([A-Za-z_-]+)", re.MULTILINE)

Identity = tuple[str, ...]
_Strings = list[tuple[int, str]]


class _Entry(Struct):
    """An entry being read: each string as the pieces it is written in, with their offsets."""

    line: int = 0
    fuzzy: bool = False
    context: _Strings = field(default_factory=list)
    message: _Strings = field(default_factory=list)
    plural: _Strings = field(default_factory=list)
    forms: dict[int, tuple[int, _Strings]] = field(default_factory=dict)


class Header(Struct):
    """What the file says of itself; filled while it is read."""

    source: str = ""
    target: str = ""


def read(text: str, file: str, wanted: Wanted) -> Iterator[Bitext]:
    """Messages and translations as strings."""
    header = Header()
    found = [row for _, row in rows(text, file, header)]
    if not found:
        raise InputError("The file holds no pairs.", where=file, hint="Export it again, or leave it out.")
    source = wanted.source_locale or _language(header.source, [row.source for row in found], "en")
    other = {"de": "fr", "fr": "de"}.get(source.language, "de")
    target = wanted.target_locale or _language(header.target, [row.target for row in found], other)
    lines = Lines(text)
    return bitexts(found, file, (source, target), documents=False, lines=(lines, lines))


def _language(stated: str, texts: list[str], otherwise: str) -> Locale:
    """The language of some texts: as the header says, else as they look."""
    try:
        return Locale.parse(stated)
    except ValueError:
        return Locale.parse(guess_language("\n".join(texts[:400])) or otherwise)


def rows(text: str, file: str, header: Header) -> Iterator[tuple[Identity, Row]]:
    """The entries as rows, each with what it is called in any language's file."""
    for entry in _entries(text, file):
        message, message_runs = _said(entry.message)
        if not message:
            if entry.forms and not header.target:
                said = _said(entry.forms[min(entry.forms)][1])[0]
                stated = {found[1] or "": found[2] for found in _STATED.finditer(said)}
                header.target = stated.get("", "")
                header.source = stated.get("X-Source-", "")
            continue
        if entry.fuzzy:
            continue
        plural, plural_runs = _said(entry.plural)
        key = " ".join(message.split())[:80]
        context = _said(entry.context)[0]
        last = max(entry.forms, default=0)
        for form, (line, strings) in sorted(entry.forms.items()):
            said, runs = _said(strings)
            source, source_runs = (
                (plural, plural_runs) if plural and form == last else (message, message_runs)
            )
            yield (
                (context, message, str(form)),
                Row(
                    f"{key} [{form}]" if plural else key, source, said, entry.line,
                    source_runs=source_runs, target_runs=runs, target_line=line, pointer=KEY,
                ),
            )  # fmt: skip


def _entries(text: str, file: str) -> Iterator[_Entry]:
    entry = _Entry()
    strings = entry.message
    offset = 0
    for number, line in enumerate(text.split("\n"), 1):
        start, offset = offset, offset + len(line) + 1
        bare = line.strip()
        if not bare or bare[0] == "#":
            if entry.forms:
                yield entry
                entry = _Entry()
            if bare.startswith("#,") and "fuzzy" in bare:
                entry.fuzzy = True
            continue
        found = _LINE.match(line)
        if not found:
            raise InputError(
                "This line is not PO.",
                where=f"{file}:{number}",
                hint="A string in quotation marks is wanted, with or without a keyword before it.",
            )
        word = found["word"]
        if word in ("msgid", "msgctxt") and entry.forms:
            yield entry
            entry = _Entry()
        if word == "msgstr":
            strings = []
            entry.forms[int(found["form"] or 0)] = (number, strings)
        elif word:
            entry.line = entry.line or number
            strings = {"msgctxt": entry.context, "msgid": entry.message}.get(word, entry.plural)
        strings.append((start + found.start("said"), found["said"]))
    if entry.forms:
        yield entry


def _said(strings: _Strings) -> tuple[str, tuple[Run, ...]]:
    passage = Passage()
    for offset, raw in strings:
        at = 0
        for escape in _ESCAPE.finditer(raw):
            passage.add(raw[at : escape.start()], offset + at)
            said = _ESCAPED.get(escape.group(1), escape.group(1))
            passage.add_escaped(said, offset + escape.start(), 2)
            at = escape.end()
        passage.add(raw[at:], offset + at)
    return passage.all()
