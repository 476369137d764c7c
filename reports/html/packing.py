"""Bytes as text that may stand in a page: deflated, then four bytes in five characters.

Base64 would need a third more than the bytes, this a quarter, which is what
keeps a report of a thousand findings below 250 kB.  The 85 characters are those
from `#` on, but for `<`, which could end a script: `z` stands for it.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

LEVEL, SMALL = 6, 1_000_000
"""Deflate's effort for more than `SMALL` bytes: there, 9 takes three times as long for 1 % less."""

END = b"\xff"
"""Ends a text among texts: a byte that UTF-8 never uses."""

_LONE = re.compile("[\ud800-\udfff]")
_PLACES = 85 ** np.arange(5, dtype=np.int64)
_LETTERS = np.frombuffer(bytes(range(0x23, 0x23 + 85)).replace(b"<", b"z"), dtype=np.uint8)


def packed(raw: bytes) -> str:
    """The bytes deflated and written in 85 characters; the first says how many zeros fill the last four."""
    squeeze = zlib.compressobj(LEVEL if len(raw) > SMALL else 9, zlib.DEFLATED, -15, 9)
    small = squeeze.compress(raw) + squeeze.flush()
    filled = -len(small) % 4
    words = np.frombuffer(small + bytes(filled), dtype="<u4").astype(np.int64)
    digits = words[:, None] // _PLACES % 85
    letters: bytes = _LETTERS[digits].tobytes()
    return str(filled) + letters.decode("ascii")


def unpacked(text: str) -> bytes:
    """What was packed."""
    letters = np.frombuffer(text[1:].encode("ascii").replace(b"z", b"<"), dtype=np.uint8).astype(np.int64)
    words = ((letters - 0x23).reshape(-1, 5) * _PLACES).sum(axis=1).astype("<u4").tobytes()
    return zlib.decompress(words[: len(words) - int(text[0])], -15)


def as_json(payload: Mapping[str, Any]) -> bytes:
    """The payload as JSON; a lone surrogate is kept, but written as an escape."""
    said = json.dumps(payload, ensure_ascii=False, separators=(",", ":"))
    try:
        return said.encode()
    except UnicodeEncodeError:
        return _LONE.sub(lambda found: f"\\u{ord(found[0]):04x}", said).encode()


def as_texts(texts: Iterable[str]) -> bytes:
    """Texts one behind the other, each with its end."""
    return b"".join(text.encode(errors="replace") + END for text in texts)
