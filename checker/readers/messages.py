"""JSON message files: the texts of one language by key, as programs and sites keep them.

Objects may lie in objects (`{"nav": {"home": "Startseite"}}` has `nav.home`), and all may lie in
one that is called by its locale.  What browser extensions and Flutter say about a message is left
out.  Two files, German and French, are joined by their keys: see `read_joined` in `checker.readers`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from checker.errors import InputError
from checker.model import Locale
from checker.readers.gathering import Row
from checker.readers.json_text import runs
from checker.readers.passage import Lines

_SIDES = ({"de", "fr"}, {"source", "target"})
DEEPEST = 50
"""So many objects at most lie in each other."""
_MESSAGE = "message"
"""The member of a browser extension's entry that is text; the others describe it."""
_LOCALE = "@@locale"
"""The member in which Flutter says the locale."""


@dataclass(slots=True)
class Header:
    """What the file says of itself; filled while it is read."""

    target: str = ""


def is_catalogue(text: str) -> bool:
    """Whether a JSON text is one object of texts in one language, and no pair."""
    if text.lstrip()[:1] != "{":
        return False
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return not any(sides <= found.keys() for sides in _SIDES) and _has_text(found, DEEPEST)


def _has_text(found: Any, deep: int) -> bool:
    """Whether a text is among the members that are not too deep."""
    members = found.values() if isinstance(found, dict) else found if isinstance(found, list) else ()
    return isinstance(found, str) or (deep > 0 and any(_has_text(each, deep - 1) for each in members))


def rows(text: str, file: str, header: Header) -> Iterator[tuple[tuple[str, ...], Row]]:
    """The texts as the target of rows, each by its key."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(
            "This is no JSON: {reason}.",
            where=f"{file}:{getattr(error, 'lineno', 1)}",
            reason=str(error).removesuffix("."),
            hint="Correct the line, or export it again.",
        ) from None
    stated, wrapped = _locale_of(found)
    header.target = stated or _named(file)
    lines = Lines(text)
    for path, start, end in _strings(text, text.index("{"), ()):
        if wrapped:
            path = path[1:]  # noqa: PLW2901
        said = json.loads(text[start:end])
        line = lines.at(start)[0]
        key = ".".join(path)
        yield path, Row(key, "", said, 0, target_runs=runs(text[start:end], start, said), target_line=line)


_NAMED = re.compile(r"(?:^|[._/\\-])((?:de|fr)(?:[_-][A-Z]{2})?)(?=[._/\\-])")
"""A locale in the path of a file: `de.json`, `app_fr-CH.arb`, `_locales/de/messages.json`."""


def _named(file: str) -> str:
    found = _NAMED.findall(file)
    return found[-1] if found else ""


def _locale_of(found: dict[str, Any]) -> tuple[str, bool]:
    """The locale a file states, and whether it is the member that holds all others."""
    stated = found.get(_LOCALE)
    if isinstance(stated, str):
        return stated, False
    alone = next(iter(found)) if len(found) == 1 else ""
    try:
        Locale.parse(alone)
    except ValueError:
        return "", False
    return (alone, True) if isinstance(found[alone], dict) else ("", False)


def _strings(text: str, at: int, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], int, int]]:
    """Each text below the object or array that begins at `at`, with its keys and where it is written."""
    scan = json.JSONDecoder().raw_decode
    value, _ = scan(text, at)
    described = isinstance(value, dict) and isinstance(value.get(_MESSAGE), str)
    at += 1
    for number, name in enumerate(value):
        if isinstance(value, dict):
            _, at = scan(text, text.index('"', at))
            at = text.index(":", at) + 1
        while text[at] in " \t\r\n,":
            at += 1
        start = at
        member, at = scan(text, start)
        step = name if isinstance(value, dict) else str(number)
        if step.startswith("@") or (described and step != _MESSAGE):
            continue
        if isinstance(member, str):
            yield (path if described else (*path, step)), start, at
        elif isinstance(member, (dict, list)) and len(path) < DEEPEST:
            yield from _strings(text, start, (*path, step))
