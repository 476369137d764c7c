"""JSON message files: the texts of one language by key, as programs and sites keep them.

Objects may lie in objects (`{"nav": {"home": "Startseite"}}` has `nav.home`), and all may lie in
one that is called by its locale.  What browser extensions and Flutter say about a message is left
out.  Two files, German and French, are joined by their keys: see `read_joined` in `checker.readers`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NoReturn

from msgspec import Struct

from checker.errors import InputError, UsageError
from checker.patterns import regex
from checker.readers.gathering import Row
from checker.readers.json_text import runs
from checker.readers.layout import Wanted, has_sides
from checker.readers.passage import Lines

DEEPEST = 50
"""So many objects at most lie in each other."""
_MESSAGE = "message"
"""The member of a browser extension's entry that is text."""
_ENTRY = frozenset((_MESSAGE, "description", "placeholders"))
"""All that such an entry has."""
_LOCALE = "@@locale"
"""The member in which Flutter says the locale."""

Place = tuple[int, int]
Member = tuple[str, "Place | list[Member] | None"]
"""A name and where its text begins and ends, or the members below it; None for what is no text."""


class Header(Struct):
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
    return not _has_pairs(found) and _has_text(found, DEEPEST)


def is_broken(text: str) -> bool:
    """Whether a text begins as an object and is none, nor one object a line."""
    try:
        json.loads(text)
    except RecursionError:
        return True
    except ValueError:
        return text.lstrip()[:1] == "{" and not _is_json(text.strip().partition("\n")[0])
    return False


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _has_pairs(found: dict[str, Any]) -> bool:
    """Whether an object is a pair, or has a list of them."""
    lists = [each for each in found.values() if isinstance(each, list)]
    pairs = [pair for each in lists for pair in each[:1] if isinstance(pair, dict)]
    return any(has_sides(list(pair)) for pair in (found, *pairs))


def _has_text(found: Any, deep: int) -> bool:
    """Whether a text is among the members that are not too deep."""
    members = found.values() if isinstance(found, dict) else found if isinstance(found, list) else ()
    return isinstance(found, str) or (deep > 0 and any(_has_text(each, deep - 1) for each in members))


def read(text: str, file: str, wanted: Wanted) -> NoReturn:
    """Raise UsageError: one message file is no bitext."""
    raise UsageError(
        "{name} holds the texts of one language.", hint="Name the file of the other language too.", name=file
    )


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
    members, _ = _members(text, text.index("{"), DEEPEST)
    for path, (start, end) in _texts(members):
        if wrapped:
            path = path[1:]  # noqa: PLW2901
        said = json.loads(text[start:end])
        line = lines.at(start)[0]
        key = ".".join(path)
        yield path, Row(key, "", said, 0, target_runs=runs(text[start:end], start, said), target_line=line)


_WRAPPING = regex(r"(?:de|fr)(?:[_-]\w{2})?")
_NAMED = regex(r"(?:^|[._/\\-])((?:de|fr)(?:[_-][A-Z]{2})?)(?=[._/\\-])")
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
    wraps = _WRAPPING.fullmatch(alone) is not None and isinstance(found[alone], dict)
    return (alone, True) if wraps else ("", False)


def _members(text: str, at: int, deep: int) -> tuple[Any, int]:
    """What stands at `at`: the place of a text, the members of an object or array, or None; and its end."""
    if text[at] not in "{[" or not deep:
        value, end = _SCAN(text, at)
        return ((at, end) if isinstance(value, str) else None), end
    found: list[Member] = []
    named, at = text[at] == "{", _next(text, at + 1)
    while text[at] not in "}]":
        name = str(len(found))
        if named:
            name, at = _SCAN(text, at)
            at = _next(text, _next(text, at) + 1)
        member, at = _members(text, at, deep - 1)
        found.append((name, member))
        at = _next(text, at)
        if text[at] == ",":
            at = _next(text, at + 1)
    return found, at + 1


_SCAN = json.JSONDecoder().raw_decode
_SPACE = regex(r"[ \t\r\n]*")


def _next(text: str, at: int) -> int:
    """Where the white space at `at` ends."""
    return _SPACE.match(text, at).end()  # type: ignore[union-attr]


def _texts(members: list[Member], path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Place]]:
    """Each text among members, with its keys and where it is written."""
    described = path and _MESSAGE in dict(members) and _ENTRY.issuperset(dict(members))
    for name, member in members:
        if name.startswith("@") or (described and name != _MESSAGE):
            continue
        keys = path if described else (*path, name)
        if isinstance(member, tuple):
            yield keys, member
        elif member:
            yield from _texts(member, keys)
