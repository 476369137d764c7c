"""Bytes become text, and text bytes again, without a character changed on the way.

UTF-8 with or without BOM, UTF-16 and UTF-32 by their BOM, Windows-1252 when
nothing else is possible, and then with a note.  What cannot be read is refused
with the place where it cannot; nothing is ever replaced silently.
"""

from __future__ import annotations

import codecs
from pathlib import Path

from msgspec import Struct

from checker.errors import InputError
from checker.patterns import regex

CP1252_NOTE = "Read as Windows-1252, because it is not valid UTF-8."
UTF16_NOTE = "Read as UTF-16, as its byte order mark says."

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KINDS = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "DOCX, XLSX, ODT, ZIP"),
    (b"\xd0\xcf\x11\xe0", "DOC, XLS"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b", "GZIP"),
    (b"{\\rtf", "RTF"),
)
_BEYOND_ASCII = regex(r"[^\x00-\x7f]+")
_SURROGATE = regex(rb"\xed[\xa0-\xbf][\x80-\xbf]")


class Decoded(Struct, frozen=True):
    """A file as text, and what it takes to write it back: encoding and byte order mark."""

    text: str
    encoding: str = "utf-8"
    bom: bytes = b""
    notes: tuple[str, ...] = ()

    def encode(self, text: str) -> bytes:
        """A text as the bytes of such a file.  Raises UnicodeEncodeError."""
        return self.bom + text.encode(self.encoding)


def read_bytes(path: Path | str) -> bytes:
    """The bytes of a file.  Raises InputError if there is no such file or it cannot be read."""
    file = Path(path)
    try:
        return file.read_bytes()
    except FileNotFoundError:
        raise InputError(
            "There is no such file.", where=str(path), hint="Check the spelling and the folder."
        ) from None
    except IsADirectoryError:
        raise InputError(
            "This is a folder.", where=str(path), hint="Name the files in it one by one."
        ) from None
    except PermissionError:
        raise InputError(
            "You may not read this file.", where=str(path), hint="Ask its owner for the right to read it."
        ) from None
    except OSError as error:
        raise InputError(
            "It cannot be read: {reason}.", where=str(path), reason=error.strerror or str(error)
        ) from None


def decode(data: bytes, name: str = "-") -> Decoded:
    """The text in a file's bytes.

    `name` is how errors call the file.  Raises InputError for an empty file, a
    binary one, NUL bytes, lone surrogates, and bytes that no encoding explains.
    """
    if not data:
        raise InputError("The file is empty.", where=name, hint="Export it again, or leave it out.")
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _by_bom(data, bom, encoding, name)
    for start, kind in _KINDS:
        if data.startswith(start):
            raise InputError(
                "This is not a text file ({kind}).",
                where=name,
                kind=kind,
                hint="Export it as text or HTML.",
            )
    nul = data.find(b"\x00")
    if nul >= 0:
        raise InputError(
            "It holds a NUL byte, so it is not text in an encoding we know.",
            where=f"{name}:{_line(data, nul)}",
            hint="Save it as UTF-8. If it is UTF-16, save it with a byte order mark.",
        )
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _not_utf8(data, error, name)


def _by_bom(data: bytes, bom: bytes, encoding: str, name: str) -> Decoded:
    body = data[len(bom) :]
    if not body:
        raise InputError("The file is empty.", where=name, hint="Export it again, or leave it out.")
    try:
        content = body.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            "Its byte order mark says {encoding}, but the bytes from {offset} on are something else.",
            where=f"{name}:{_line(body, error.start)}",
            encoding=encoding,
            offset=error.start + len(bom),
            hint="Save it again as UTF-8.",
        ) from None
    nul = content.find("\x00")
    if nul >= 0:
        raise InputError(
            "It holds a NUL character, which no text does.",
            where=f"{name}:{content.count(chr(10), 0, nul) + 1}",
            hint="Export it again.",
        )
    return Decoded(content, encoding, bom, () if encoding == "utf-8" else (f"{name}: {UTF16_NOTE}",))


def _not_utf8(data: bytes, error: UnicodeDecodeError, name: str) -> Decoded:
    surrogate = _SURROGATE.search(data)
    if surrogate:
        raise InputError(
            "It holds half of a character (a lone surrogate), which no text does.",
            where=f"{name}:{_line(data, surrogate.start())}",
            hint="Export it again with a tool that writes valid UTF-8.",
        )
    # A file with more whole UTF-8 characters beyond ASCII than broken bytes is damaged UTF-8; read as
    # Windows-1252 it would be mojibake from end to end.
    read = data.decode("utf-8", errors="ignore")
    beyond = sum(map(len, _BEYOND_ASCII.findall(read)))
    broken = len(data) - len(read.encode("utf-8"))
    if beyond <= broken:
        try:
            return Decoded(data.decode("cp1252"), "cp1252", b"", (f"{name}: {CP1252_NOTE}",))
        except UnicodeDecodeError:
            pass
    raise InputError(
        "The byte {byte} at {offset} belongs neither to UTF-8 nor, with the rest, to Windows-1252.",
        where=f"{name}:{_line(data, error.start)}",
        byte=f"0x{data[error.start]:02X}",
        offset=error.start,
        hint="Save the file as UTF-8.",
    )


def _line(data: bytes, offset: int) -> int:
    return data.count(b"\n", 0, offset) + 1
