"""Glossaries: TBX, CSV and TOML files as terms for the rule `glossary`.

    read_glossary(Path("terms.csv"))   # ({"de": "Warenkorb", "fr": "panier", ...}, ...)

Each term is plain data, ready to stand in the configuration:

    [options.glossary]
    terms = [{ de = "Warenkorb", fr = "panier", forbidden_de = ["Einkaufswagen"] }]

- CSV: a header with `de`, `fr` and, as wanted, `forbidden_de`, `forbidden_fr` (several
  separated by `|`), `keep`, `case` (yes or no) and `part_of_speech`; comma, semicolon or tab.
- TOML: tables `[[term]]` with the same names.
- TBX (ISO 30042, dialects Core, Min and Basic; versions 2 and 3): preferred and admitted
  terms are the term and its variants, deprecated and superseded ones are forbidden.
"""

from __future__ import annotations

import csv
import io
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from checker.errors import InputError
from checker.readers.encoding import decode, read_bytes

Terms = tuple[dict[str, Any], ...]

_TEXT = ("de", "fr", "part_of_speech")
_LISTS = ("forbidden_de", "forbidden_fr")
_FLAGS = ("keep", "case")
_YES = frozenset(("yes", "true", "1", "ja", "oui", "x"))
_FORBIDDEN = ("deprecated", "superseded", "notrecommended", "forbidden")


def read_glossary(path: Path) -> Terms:
    """The terms of a file, by its name's ending.  Raises InputError where it cannot be read."""
    readers = {".tbx": _tbx, ".xml": _tbx, ".csv": _csv, ".tsv": _csv, ".toml": _toml}
    reader = readers.get(path.suffix.lower())
    if reader is None:
        raise InputError("It is no glossary: TBX, CSV or TOML.", where=str(path))
    content = read_bytes(path)
    try:
        terms = tuple(term for term in reader(content) if term.get("de") or term.get("fr"))
    except (TypeError, ValueError, ET.ParseError) as why:
        raise InputError(
            "It cannot be read as a glossary: {why}.", where=str(path), why=str(why).rstrip(".")
        ) from why
    except InputError as error:
        error.where = str(path)
        raise
    if not terms:
        # Checked against nothing, every text would seem to keep to the terms.
        raise InputError(
            "The glossary holds no terms.",
            where=str(path),
            hint="Name the columns de and fr; in TOML, write tables [[term]].",
        )
    return terms


def _term(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row with names and types as the rule wants them; unknown columns are left out."""
    term: dict[str, Any] = {name: str(row[name]).strip() for name in _TEXT if row.get(name)}
    for name in _LISTS:
        given = row.get(name) or ()
        if not isinstance(given, (str, list, tuple)):
            raise TypeError(f"{name} = {given!r}")
        parts = given.split("|") if isinstance(given, str) else map(str, given)
        if words := [part.strip() for part in parts if part.strip()]:
            term[name] = words
    for name in _FLAGS:
        if name in row and row[name] not in (None, ""):
            term[name] = str(row[name]).strip().lower() in _YES
    return term


def _csv(content: bytes) -> Iterator[dict[str, Any]]:
    text = decode(content).text
    head = text.partition("\n")[0]
    delimiter = max("\t;,", key=head.count)
    for row in csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter):
        yield _term({(name or "").strip().lower(): value for name, value in row.items()})


def _toml(content: bytes) -> Iterator[dict[str, Any]]:
    rows = tomllib.loads(decode(content).text).get("term", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise TypeError(f"term = {rows!r}"[:60])
    yield from map(_term, rows)


def _tbx(content: bytes) -> Iterator[dict[str, Any]]:
    if b"<!ENTITY" in content:
        raise InputError(
            "It declares entities, which could hide anything.",
            hint="Export it without a document type.",
        )
    for entry in ET.fromstring(content).iter():  # noqa: S314 - declarations of entities are refused above
        if _name(entry) not in ("termEntry", "conceptEntry"):
            continue
        row: dict[str, Any] = {"forbidden_de": [], "forbidden_fr": []}
        for section in entry:
            language = (section.get("{http://www.w3.org/XML/1998/namespace}lang") or "")[:2].lower()
            if _name(section) not in ("langSet", "langSec") or language not in ("de", "fr"):
                continue
            for word, status, part in _words(section):
                if any(mark in status for mark in _FORBIDDEN):
                    row[f"forbidden_{language}"].append(word)
                elif not row.get(language):
                    row[language] = word
                    row["part_of_speech"] = part
        yield _term(row)


def _words(section: ET.Element) -> Iterator[tuple[str, str, str]]:
    """Each term of a language with its status and part of speech, in lower case."""
    for group in section.iter():
        if _name(group) not in ("tig", "ntig", "termSec"):
            continue
        word, status, part = "", "", ""
        for field in group.iter():
            kind = (field.get("type") or _name(field)).lower()
            text = "".join(field.itertext()).strip()
            if _name(field) == "term":
                word = text
            elif kind in ("administrativestatus", "normativeauthorization", "processstatus"):
                status = text.lower()
            elif kind == "partofspeech":
                part = text.lower()
        if word:
            yield word, status, part


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
