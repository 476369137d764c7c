"""Where the characters of a JSON string stand in its file."""

from __future__ import annotations

from checker.model import Run
from checker.patterns import regex

_ESCAPE = regex(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)")


def runs(raw: str, offset: int, said: str) -> tuple[Run, ...]:
    """Where the characters of a text stand, which is written as `raw`; nothing if it cannot be told."""
    if not raw.startswith('"'):
        return ()
    raw, offset = raw[1:-1], offset + 1
    found = []
    at = last = 0
    for escape in _ESCAPE.finditer(raw):
        if last < escape.start():
            found.append(Run(at, offset + last, escape.start() - last))
            at += escape.start() - last
        found.append(Run(at, offset + escape.start(), 1, len(escape.group())))
        at += 1
        last = escape.end()
    if last < len(raw):
        found.append(Run(at, offset + last, len(raw) - last))
        at += len(raw) - last
    return tuple(found) if at == len(said) else ()
