"""UTF-8 that was read as something else: `Ã¼` for `ü`, `â€™` for `’`, `√©` for `é`.

A run of characters counts only if it is valid UTF-8 once its bytes are put back, and
if the result is a character that German or French texts use; so `Fuß“` and `É…` are
left alone.
"""

from __future__ import annotations

import re

from msgspec import Struct

from checker.facts._fact import fact
from checker.model import Locale, Span
from checker.patterns import regex


class Garbled(Struct, frozen=True):
    """What is seen, and what was meant."""

    span: Span
    seen: str
    meant: str


def _table(encoding: str) -> dict[str, int]:
    """Character to byte; bytes an encoding leaves undefined are the C1 controls, as browsers have it."""
    made = {}
    for byte in range(256):
        try:
            character = bytes([byte]).decode(encoding)
        except UnicodeDecodeError:
            character = chr(byte)
        made[character] = byte
    return made


_TABLES = [_table(encoding) for encoding in ("cp1252", "mac_roman", "cp850")]
_FIRST = "".join(
    {character for table in _TABLES for character, byte in table.items() if 0xC2 <= byte <= 0xEF}
)
_NEXT = "".join({character for table in _TABLES for character, byte in table.items() if 0x80 <= byte <= 0xBF})
_RUN = regex(f"[{re.escape(_FIRST)}][{re.escape(_FIRST + _NEXT)}]{{1,200}}")
_PIECE = regex(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")
_PLAIN = frozenset(
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿŒœŸ\u00a0«»°§©®±²³´·¿¡½¼¾×€£¥¢ªº¶"
)
_MARKS = frozenset("–—‘’‚“”„†‡•…‰‹›€™−\u202f\u2009\u200b\u2011\u2010→←≤≥≠")
_FOREIGN = frozenset("ąćęłńóśźżĄĆĘŁŃŚŹŻčďěňřšťůžČĎĚŇŘŠŤŮŽğışĞİŞőűŐŰăâîșțāēīōūĀĒĪŌŪđĐ")
_QUOTES = frozenset("“”„‘’‚»«›‹…")


@fact(only_if=r"[Â-ïÐ√‚├┬Ôˆ∆][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™©®†∂∫Ωº√ΩÄÂÃÉ╝ñ®Ç]")
def garbled(text: str, locale: Locale) -> tuple[Garbled, ...]:
    """The runs of a text that were read in the wrong encoding, left to right, and what they meant."""
    for table in _TABLES:
        found = _garbled(text, table)
        if found:
            return tuple(found)
    return ()


def _garbled(text: str, table: dict[str, int]) -> list[Garbled]:
    made: list[Garbled] = []
    for run in _RUN.finditer(text):
        if not all(character in table for character in run[0]):
            continue
        for piece in _PIECE.finditer(bytes(table[character] for character in run[0])):
            start, end = run.start() + piece.start(), run.start() + piece.end()
            meant = _decoded(piece[0])
            if not meant or not _plausible(text, start, end, meant):
                continue
            if made and made[-1].span.end == start:
                last = made.pop()
                start, meant = last.span.start, last.meant + meant
            made.append(Garbled(Span(start, end), text[start:end], meant))
    return [_once_more(one) for one in made]


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return ""


def _plausible(text: str, start: int, end: int, meant: str) -> bool:
    """Whether this is what was meant, and not two characters that stand side by side by right."""
    if meant in _PLAIN or meant in _MARKS:
        return not (text[start] in "ÄÖÜÉÈß" and text[end - 1] in _QUOTES)
    if meant in _FOREIGN and text[end - 1] not in _QUOTES:
        return text[end : end + 1].isalpha() or text[max(0, start - 1) : start].isalpha()
    return False


def _once_more(one: Garbled) -> Garbled:
    """Text garbled twice, undone twice: `ÃƒÂ¼`."""
    again = _garbled(one.meant, _TABLES[0]) if len(one.meant) > 1 else []
    meant = one.meant
    for inner in reversed(again):
        meant = meant[: inner.span.start] + inner.meant + meant[inner.span.end :]
    return Garbled(one.span, one.seen, meant)
