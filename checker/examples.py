"""Reads ✓ and ✗ pairs out of docstrings.

    ✓ German above, nothing may be found
      French below
    ✗ Die Frist beträgt ⟦14⟧ Tage.
      Le délai est de ⟦15⟧ jours.

`✓`: nothing may be found.  `✗`: the words in `⟦ ⟧` must be found and no others;
`⟦15→14⟧` states the fix, and the fixed pair must then be clean.  More couples of
lines make a longer bitext.  A line that is indented four or more beyond its
couple continues the line above.  `∅` is an empty side.  Invisible characters are
written in the alphabet of `checker.visible`.

Conditions stand in square brackets after the mark or before a German line:
a role (`[heading]`), the levels of two headings (`[h2/h3]`, `[h2/p]` against text),
locales (`[de-CH/fr-CH]`), one direction only (`[de→fr]`), options
(`[strict = true]`), several of them with semicolons between.

Every example runs both ways, German as source and French as source, unless it
names a direction.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct, field

from checker.model import Bitext, Kind, Locale, Pair, Role, Span, Text
from checker.patterns import regex
from checker.visible import hide

OK, BAD = "✓", "✗"
_MARK = regex(r"⟦([^⟧→]*)(?:→([^⟧]*))?⟧")
_LEVELS = regex(r"h[1-6]/(?:h[1-6]|p)|p/h[1-6]")
_CONDITIONS = regex(r"\[([^\]]*)\] ?")


class Marked(Struct, frozen=True):
    """A span that must be found, and what the fix puts there (None: no fix is stated)."""

    span: Span
    fix: str | None


class Side(Struct, frozen=True):
    """A line of an example: the text without its marks, and the marks."""

    content: str
    marks: tuple[Marked, ...] = ()

    @property
    def mended(self) -> str:
        """The text after the fixes that are stated."""
        content = self.content
        for mark in reversed(self.marks):
            if mark.fix is not None:
                content = content[: mark.span.start] + mark.fix + content[mark.span.end :]
        return content


class Couple(Struct, frozen=True):
    """A German and a French line."""

    de: Side
    fr: Side
    role: Role = Role.BODY
    levels: tuple[int, int] = (0, 0)


class Example(Struct, frozen=True):
    """One ✓ or ✗ of a docstring.  `line` counts from the docstring's first line, from 1."""

    ok: bool
    couples: tuple[Couple, ...]
    line: int
    locales: tuple[Locale, Locale] = (Locale("de", "DE"), Locale("fr", "FR"))
    directions: tuple[str, ...] = ("de", "fr")
    options: Mapping[str, Any] = field(default_factory=dict)

    @property
    def fixes(self) -> bool:
        """Whether a fix is stated."""
        return any(
            mark.fix is not None for couple in self.couples for mark in couple.de.marks + couple.fr.marks
        )

    def bitext(self, source: str, *, mended: bool = False) -> Bitext:
        """The example as a document whose source side is `de` or `fr`."""
        de, fr = self.locales
        pairs = []
        for number, couple in enumerate(self.couples, 1):
            german = Text(couple.de.mended if mended else couple.de.content, de, level=couple.levels[0])
            french = Text(couple.fr.mended if mended else couple.fr.content, fr, level=couple.levels[1])
            first, second = (german, french) if source == "de" else (french, german)
            pairs.append(Pair(str(number), first, second, couple.role))
        first_locale, second_locale = (de, fr) if source == "de" else (fr, de)
        return Bitext("example", first_locale, second_locale, tuple(pairs), Kind.RUNNING_TEXT)


def examples(doc: str) -> Iterator[Example]:
    """The examples of a docstring, top to bottom.  Raises ValueError with the line if one cannot be read."""
    lines = doc.split("\n")
    at = 0
    while at < len(lines):
        line = lines[at]
        bare = line.lstrip(" ")
        if bare[:2] not in (f"{OK} ", f"{BAD} "):
            at += 1
            continue
        start, indent = at + 1, len(line) - len(bare) + 2
        body = [bare[2:]]
        at += 1
        while at < len(lines) and lines[at].strip() and lines[at].lstrip()[:2] not in (f"{OK} ", f"{BAD} "):
            depth = len(lines[at]) - len(lines[at].lstrip(" "))
            if depth < indent:
                break
            if depth >= indent + 4:
                body[-1] += " " + lines[at].strip(" ")
            else:
                body.append(lines[at].strip(" "))
            at += 1
        yield _example(bare[0] == OK, body, start)


def prose(doc: str) -> list[str]:
    """The paragraphs of a docstring that are not examples, each on one line."""
    kept: list[list[str]] = [[]]
    lines = doc.strip("\n").split("\n")
    indents = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    margin = min(indents, default=0)
    for line in lines:
        if not line.strip():
            kept.append([])
        elif not line.startswith(" " * (margin + 4)) or line is lines[0]:
            kept[-1].append(line.strip())
    return [" ".join(paragraph) for paragraph in kept if paragraph]


def _example(ok: bool, body: list[str], line: int) -> Example:
    if len(body) % 2:
        raise ValueError(f"line {line}: a German line without a French one below it (∅ is an empty side)")
    couples = []
    locales: tuple[Locale, Locale] = (Locale("de", "DE"), Locale("fr", "FR"))
    directions: tuple[str, ...] = ("de", "fr")
    options: dict[str, Any] = {}
    for german, french in zip(body[::2], body[1::2], strict=True):
        role, line_of_text = Role.BODY, german
        levels = (0, 0)
        if given := _CONDITIONS.match(german):
            conditions = [condition.strip() for condition in given[1].split(";")]
            if all(_is_condition(condition) for condition in conditions):
                line_of_text = german[given.end() :]
                for condition in conditions:
                    if condition in tuple(Role):
                        role = Role(condition)
                    elif _LEVELS.fullmatch(condition):
                        here, _, there = condition.partition("/")
                        role, levels = Role.HEADING, (int(here[1:] or 0), int(there[1:] or 0))
                    elif condition in ("de→fr", "fr→de"):
                        directions = (condition[:2],)
                    elif "/" in condition and "=" not in condition:
                        first, _, second = condition.partition("/")
                        locales = (Locale.parse(first), Locale.parse(second))
                    else:
                        options.update(tomllib.loads(condition.removeprefix("with ").rstrip(":")))
        couples.append(Couple(_side(line_of_text), _side(french), role, levels))
    if ok and any(couple.de.marks or couple.fr.marks for couple in couples):
        raise ValueError(f"line {line}: a ✓ example cannot have marks")
    return Example(ok, tuple(couples), line, locales, directions, options)


def _is_condition(condition: str) -> bool:
    return (
        condition in tuple(Role)
        or bool(_LEVELS.fullmatch(condition))
        or condition in ("de→fr", "fr→de")
        or bool(re.fullmatch(r"de-[A-Z]{2}/fr-[A-Z]{2}", condition))
        or bool(re.fullmatch(r"(with )?[a-z_]+ = .+", condition))
    )


def _side(line: str) -> Side:
    if line == "∅":
        return Side("")
    content, marks, at = "", [], 0
    for found in _MARK.finditer(line):
        content += line[at : found.start()]
        start = len(content)
        content += found[1]
        marks.append(Marked(Span(start, len(content)), None if found[2] is None else hide(found[2])))
        at = found.end()
    return Side(hide(content + line[at:]), tuple(marks))
