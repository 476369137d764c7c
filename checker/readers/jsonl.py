"""JSON lines: one object a pair, its members named as the columns of a table are; or one array of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

import msgspec

from checker.errors import InputError
from checker.model import Bitext
from checker.readers import messages
from checker.readers.gathering import Row, bitexts
from checker.readers.json_text import runs
from checker.readers.layout import Wanted, layout, locales_of, role_of

_SAMPLE = 400

Found = tuple[int, int, str, Mapping[str, Any]]
"""The line an object begins on, the offset of how it is written, that itself, and the object."""


def read(
    text: str,
    file: str,
    wanted: Wanted,
) -> Iterator[Bitext]:
    """The bitexts of a JSON file.  Raises InputError, UsageError."""
    if messages.is_catalogue(text):
        messages.read(text, file, wanted)
    sample = list(islice(_objects(text, file), _SAMPLE))
    if not sample:
        raise InputError("The file holds no pairs.", where=file, hint="Export it again, or leave it out.")
    names = list(dict.fromkeys(name for *_, members in sample for name in members))
    table = [names, *([_said(members.get(name)) for name in names] for *_, members in sample)]
    found = layout(table, file, wanted)
    if not found.has_header:
        raise InputError(
            "The objects have the members {columns}: none holds the German text, or none the French.",
            where=f"{file}:{sample[0][0]}",
            columns=", ".join(names) or "–",
            hint="Name two of them de and fr, or source and target.",
        )
    locales = (found.source_locale, found.target_locale)

    def member(members: Mapping[str, Any], column: int) -> str:
        return _said(members.get(names[column])) if column >= 0 else ""

    def rows() -> Iterator[Row]:
        for line, start, raw, members in _objects(text, file):
            for name in (names[found.source], names[found.target]):
                if isinstance(members.get(name), (dict, list)):
                    raise InputError(
                        "The member “{name}” holds other members, where a text is needed.",
                        where=f"{file}:{line}",
                        hint="Export the texts themselves, one object a pair.",
                        name=name,
                    )
            source, target = member(members, found.source), member(members, found.target)
            places = _places(raw) if wanted.for_fixing or "\n" in raw else {}
            (source_line, source_runs), (target_line, target_runs) = (
                (
                    line + raw.count("\n", 0, begin),
                    runs(raw[begin:end], start + begin, said) if wanted.for_fixing else (),
                )
                for said, (begin, end) in (
                    (source, places.get(names[found.source], (0, 0))),
                    (target, places.get(names[found.target], (0, 0))),
                )
            )
            yield Row(
                member(members, found.key),
                source,
                target,
                source_line,
                member(members, found.document),
                role_of(member(members, found.role)),
                locales_of(member(members, found.locale), locales) if found.locale >= 0 else None,
                source_runs,
                target_runs,
                target_line=target_line,
            )

    return bitexts(rows(), file, locales, documents=found.document >= 0)


def _said(value: Any) -> str:
    """A member as a text; one that holds other members is none."""
    if value is None or isinstance(value, (dict, list)):
        return ""
    return value if isinstance(value, str) else str(value)


def _objects(text: str, file: str) -> Iterator[Found]:
    if text.lstrip()[:1] == "[":
        yield from _array(text, file)
        return
    decode = msgspec.json.Decoder().decode
    at = 0
    for number, line in enumerate(text.split("\n"), 1):
        if line and not line.isspace():
            try:
                members = decode(line)
            except (msgspec.DecodeError, UnicodeEncodeError, RecursionError) as error:
                raise _not_json(f"{file}:{number}", str(error)) from None
            if not isinstance(members, dict):
                raise _not_json(f"{file}:{number}", "not an object")
            yield number, at, line, members
        at += len(line) + 1


def _array(text: str, file: str) -> Iterator[Found]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _not_json(f"{file}:{getattr(error, 'lineno', 1)}", str(error)) from None
    if not isinstance(found, list) or not all(isinstance(members, dict) for members in found):
        raise _not_json(f"{file}:1", "not an object")
    scan = json.JSONDecoder().raw_decode
    at, line, counted = text.index("[") + 1, 1, 0
    for _ in found:
        at = text.index("{", at)
        members, end = scan(text, at)
        line, counted = line + text.count("\n", counted, at), at
        yield line, at, text[at:end], members
        at = end


def _places(raw: str) -> dict[str, tuple[int, int]]:
    """Where the value of each of an object's own members stands, of two of one name the last."""
    scan = json.JSONDecoder().raw_decode
    found: dict[str, tuple[int, int]] = {}
    at = raw.index("{") + 1
    while (key := raw.find('"', at)) >= 0:
        name, at = scan(raw, key)
        start = raw.index(":", at) + 1
        while raw[start].isspace():
            start += 1
        _, at = scan(raw, start)
        found[name] = start, at
    return found


def _not_json(where: str, reason: str) -> InputError:
    return InputError(
        "This is not JSON with one object a line: {reason}.",
        where=where,
        reason=reason.removesuffix("."),
        hint="Correct the line, or export it again.",
    )
