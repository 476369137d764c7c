"""Files become documents and bitexts; one module a format.

`read_document` gives the blocks of a text, page or Markdown file,
`read_bitexts` the pairs of a file that is aligned already.  Whatever cannot be
read is an InputError that says what, where, why and what to do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from itertools import chain
from pathlib import Path

from checker.errors import InputError, UsageError
from checker.model import Bitext, Document, Locale
from checker.patterns import regex
from checker.readers.encoding import Decoded, decode, read_bytes
from checker.readers.layout import Wanted
from checker.suggestion import nearest

DOCUMENTS = {
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mdx": "markdown",
    ".lines": "lines",
}
"""Which reader takes a document, by the end of its name; `lines` is one segment a line."""

BITEXTS = {
    ".tsv": "tsv",
    ".tab": "tsv",
    ".csv": "csv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "jsonl",
    ".arb": "messages",
    ".tmx": "tmx",
    ".xlf": "xliff",
    ".xliff": "xliff",
    ".mxliff": "xliff",
    ".sdlxliff": "xliff",
    ".po": "po",
    ".pot": "po",
}
"""Which reader takes a bitext, by the end of its name."""


def is_bitext(path: Path | str) -> bool:
    """Whether a file of this name holds both languages."""
    return Path(path).suffix.lower() in BITEXTS


def read_document(
    path: Path | str, *, name: str = "", content: bytes | None = None, format: str = ""
) -> Document:
    """A text, page or Markdown file as blocks.

    `content` are the bytes when they do not come from the file; `path` is then
    only what it is called.  `format` is `text`, `html`, `markdown` or `lines`
    (one segment a line, empty ones too); without it the end of the name
    decides, and for other names the first characters do.
    Raises InputError, and UsageError for a format there is not.
    """
    known = _format(path, format, DOCUMENTS)
    decoded = decode(read_bytes(path) if content is None else content, str(path))
    return document(decoded, str(path), name=name, format=known)


_MARKDOWN = regex(r"\s*#{1,6} \S|---[ \t]*\r?\n(?:[\w-]+:.*\n)+(?:.*\n){0,40}?---[ \t]*\r?\n")
"""How Markdown begins: with a heading or front matter."""


def document(decoded: Decoded, file: str, *, name: str = "", format: str = "") -> Document:
    """The document in a decoded file."""
    text = decoded.text
    if not text or text.isspace():
        raise InputError(
            "The file holds nothing but white space.", where=file, hint="Export it again, or leave it out."
        )
    locale = insets = None
    if not format:
        start = text[:2000].lstrip().lower()
        is_page = start.startswith(("<!doctype html", "<html"))
        format = "html" if is_page else "markdown" if _MARKDOWN.match(text) else "text"
    if format == "html":
        from checker.readers import html

        blocks, locale, insets = html.read(text, file)
    elif format == "markdown":
        from checker.readers import markdown

        blocks, locale, insets = markdown.read(text, file)
    else:
        from checker.readers import text as plain

        blocks = (plain.lines if format == "lines" else plain.read)(text, file)
    if not blocks:
        raise InputError("The file holds no text.", where=file, hint="Export it again, or leave it out.")
    return Document(name or file, blocks, locale, decoded.notes, insets)


def read_bitexts(  # noqa: PLR0913 - the options of the command line, by name
    path: Path | str,
    *,
    content: bytes | None = None,
    format: str = "",
    source_locale: Locale | None = None,
    target_locale: Locale | None = None,
    role_column: str = "",
    doc_column: str = "",
    for_fixing: bool = False,
    notes: list[str] | None = None,
) -> Iterator[Bitext]:
    """The bitexts of an aligned file: one a document, or strings in portions of 20,000.

    Columns and locales are found as `checker.readers.layout` says.  With
    `for_fixing`, every text knows where in the file its characters stand.
    Remarks on the reading are added to `notes`.  Raises InputError, UsageError.
    """
    known = _format(path, format, BITEXTS)
    data = read_bytes(path) if content is None else content
    decoded = decode(data, str(path))
    if notes is not None:
        notes.extend(decoded.notes)
    wanted = Wanted(source_locale, target_locale, role_column, doc_column, for_fixing)
    return bitexts(decoded.text, str(path), wanted, known)


def bitexts(text: str, file: str, wanted: Wanted, format: str = "") -> Iterator[Bitext]:
    """The bitexts in the text of an aligned file."""
    if not text or text.isspace():
        raise InputError(
            "The file holds nothing but white space.", where=file, hint="Export it again, or leave it out."
        )
    format = format or _sniffed(text)
    if format in ("tsv", "csv"):
        from checker.readers import tsv

        return tsv.read(text, file, wanted, quoted=format == "csv")
    read: Callable[[str, str, Wanted], Iterator[Bitext]]
    read = import_module(f"checker.readers.{format}").read
    return read(text, file, wanted)


def can_join(first: Path | str, second: Path | str) -> bool:
    """Whether two files are translations of one catalogue, which have their messages in common."""
    one, two = (BITEXTS.get(Path(path).suffix.lower()) for path in (first, second))
    if one == two == "jsonl":
        return _are_catalogues(first, second)
    return one == two and one in ("po", "xliff", "messages")


def _are_catalogues(*paths: Path | str) -> bool:
    """Whether JSON files hold the texts of one language each; of a broken one its reader will tell.

    Raises InputError if only one of them does.
    """
    from checker.readers.messages import is_broken, is_catalogue

    texts = [decode(read_bytes(path), str(path)).text for path in paths]
    told = [is_catalogue(text) for text in texts]
    for path, text, catalogue in zip(paths, texts, told, strict=True):
        if any(told) and not catalogue and not is_broken(text):
            raise InputError(
                "The file holds no texts by key, as the other one does.",
                where=str(path),
                hint="Name the message file of the other language.",
            )
    return any(told)


def read_joined(
    first: Path | str,
    second: Path | str,
    *,
    source_locale: Locale | None = None,
    target_locale: Locale | None = None,
    notes: list[str] | None = None,
    contents: Mapping[str, bytes] | None = None,
) -> Iterator[Bitext]:
    """The translations of one catalogue into two languages, joined by their messages or ids.

    The first file's is the source.  What only one of the files has
    is left out, but for JSON messages, where the other side is then empty.  Two files whose
    translations are in one language are read one after the other.  `contents` are the bytes of files
    that are being corrected, by name.
    """
    from checker.readers import joining

    read = []
    for path in (first, second):
        given = (contents or {}).get(str(path))
        decoded = decode(read_bytes(path) if given is None else given, str(path))
        if notes is not None:
            notes.extend(decoded.notes)
        read.append((decoded.text, str(path)))
    known = BITEXTS[Path(first).suffix.lower()]
    format = "messages" if known == "jsonl" else known
    wanted = Wanted(source_locale, target_locale, for_fixing=contents is not None)
    found = joining.joined(read[0], read[1], format, wanted)
    if found is None:
        return chain.from_iterable(bitexts(text, file, wanted, format) for text, file in read)
    return found


def _sniffed(text: str) -> str:
    """What kind of bitext this is, by how it begins."""
    start = text[:4000].lstrip()
    if start.startswith("<"):
        return "tmx" if "<tmx" in start else "xliff"
    if start.startswith(("{", "[")):
        return "jsonl"
    if re.search(r"^msgid \"", start, re.MULTILINE):
        return "po"
    return "tsv" if "\t" in start.split("\n", 1)[0] else "csv"


def _format(path: Path | str, given: str, known: Mapping[str, str]) -> str:
    formats = set(known.values())
    if given and given not in formats:
        near = nearest(given, formats)
        raise UsageError(
            "There is no input format “{format}”.",
            hint="" if near else "There are: {formats}.",
            near=near,
            format=given,
            formats=", ".join(sorted(formats)),
        )
    return given or known.get(Path(path).suffix.lower(), "")
