"""TMX: the German and the French variant of every unit.

Of inline elements, the native code in them is kept (`<b>`), their tags are not.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import InputError
from checker.model import Bitext, Locale, Run
from checker.readers import xml
from checker.readers.gathering import Row, bitexts
from checker.readers.layout import Wanted
from checker.readers.passage import Lines, Passage

_Variant = tuple[Locale, str, tuple[Run, ...], int]


def read(text: str, file: str, wanted: Wanted) -> Iterator[Bitext]:
    """The pairs of a translation memory.  Raises InputError."""
    units = list(_units(text, file))
    languages = [
        wanted.source_locale.language if wanted.source_locale else "",
        wanted.target_locale.language if wanted.target_locale else "",
    ]
    seen = [variant[0].language for _, _, variants in units for variant in variants]
    for side in (0, 1):
        if not languages[side]:
            free = [one for one in seen if one in ("de", "fr") and one not in languages]
            languages[side] = free[0] if free else ""
    if not all(languages):
        raise InputError(
            "The file has no variants in both German and French.",
            where=file,
            hint="Export it with both languages.",
        )
    found = list(_rows(units, languages, wanted))
    locales = next((row.locales for row in found if row.locales), None)
    defaults = (Locale.parse(languages[0]), Locale.parse(languages[1]))
    lines = Lines(text)
    return bitexts(found, file, locales or defaults, documents=False, lines=(lines, lines))


def _rows(
    units: list[tuple[str, int, list[_Variant]]], languages: list[str], wanted: Wanted
) -> Iterator[Row]:
    given = (wanted.source_locale, wanted.target_locale)
    for key, line, variants in units:
        sides = []
        for language, locale in zip(languages, given, strict=True):
            side = next((one for one in variants if one[0].language == language), None)
            side = side or (Locale.parse(language), "", (), line)
            sides.append((locale or side[0], *side[1:]))
        (one, source, source_runs, _), (two, target, target_runs, target_line) = sides
        if source or target:
            yield Row(
                key, source, target, line, locales=(one, two), source_runs=source_runs,
                target_runs=target_runs, target_line=target_line,
            )  # fmt: skip


def _units(text: str, file: str) -> Iterator[tuple[str, int, list[_Variant]]]:
    key, line, language = "", 0, ""
    variants: list[_Variant] = []
    stream = xml.events(text, file)
    for event in stream:
        if event.kind == "start" and event.name == "tu":
            key, line, variants = event.attributes.get("tuid", ""), event.line, []
        elif event.kind == "start" and event.name == "tuv":
            language = event.attributes.get("xml:lang", event.attributes.get("lang", ""))
        elif event.kind == "start" and event.name == "seg":
            content, runs = _said(stream)
            try:
                variants.append((Locale.parse(language), content, runs, event.line))
            except ValueError:
                continue
        elif event.kind == "end" and event.name == "tu":
            yield key, line, variants


def _said(stream: Iterator[xml.Event]) -> tuple[str, tuple[Run, ...]]:
    passage = Passage()
    for event in stream:
        if event.kind == "text":
            xml.add(passage, event)
        elif event.kind == "end" and event.name == "seg":
            break
    return passage.all()
