"""Glossaries: TBX, CSV and TOML files as terms for the rule `glossary`.

    read_glossary(Path("terms.csv"))   # ({"de": "Warenkorb", "fr": "panier", ...}, ...)

Each term is plain data, ready to stand in the configuration:

    [options.glossary]
    terms = [{ de = "Warenkorb", fr = "panier", forbidden_de = ["Einkaufswagen"] }]

- CSV: a header with `de`, `fr` and, as wanted, `also_de`, `also_fr`, `forbidden_de`,
  `forbidden_fr` (several separated by `|`), `keep`, `case` (yes or no) and `part_of_speech`;
  comma, semicolon or tab.  Other columns (a definition, a date) are left out.
- TOML: tables `[[term]]` with the same names.
- TBX (ISO 30042, dialects Core, Min and Basic; versions 2 and 3): the first term of a
  language is the term, others are accepted too; deprecated and superseded ones are forbidden.
"""

from __future__ import annotations

import csv
import io
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from checker.errors import InputError
from checker.readers.encoding import decode, read_bytes
from checker.suggestion import nearest

Terms = tuple[dict[str, Any], ...]

_TEXT = ("de", "fr", "part_of_speech")
_LISTS = ("also_de", "also_fr", "forbidden_de", "forbidden_fr")
_FLAGS = ("keep", "case")
_YES = frozenset(("yes", "true", "1", "ja", "oui", "x"))
_NO = frozenset(("no", "false", "0", "nein", "non"))
_LANGUAGES = {
    "deutsch": "de", "german": "de", "allemand": "de",
    "französisch": "fr", "french": "fr", "français": "fr",
}  # fmt: skip
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
        error.where = ":".join(filter(None, (str(path), error.where)))
        raise
    if not terms:
        # Checked against nothing, every text would seem to keep to the terms.
        raise InputError(
            "The glossary holds no terms.",
            where=str(path),
            hint="Name the columns de and fr; in TOML, write tables [[term]].",
        )
    return terms


def _term(row: Mapping[str, Any], where: str = "") -> dict[str, Any]:
    """A row with names and types as the rule wants them.  Raises InputError for a value of another kind."""
    term: dict[str, Any] = {}
    for name in _TEXT:
        value = row.get(name) or ""
        if not isinstance(value, str):
            raise InputError("“{name}” must be text, not {value}.", where=where, name=name, value=repr(value))
        if value.strip():
            term[name] = value.strip()
    for name in _LISTS:
        given = row.get(name) or ()
        if not isinstance(given, (str, list, tuple)):
            raise InputError("“{name}” must be text, not {value}.", where=where, name=name, value=repr(given))
        parts = given.split("|") if isinstance(given, str) else map(str, given)
        if words := [part.strip() for part in parts if part.strip()]:
            term[name] = words
    for name in _FLAGS:
        said = str(row[name]).strip().lower() if row.get(name) not in (None, "") else ""
        if said and said not in _YES | _NO:
            raise InputError("“{name}” is yes or no, not “{value}”.", where=where, name=name, value=said)
        if said:
            term[name] = said in _YES
    return term


def _known(names: Iterable[str], where: str, *, strict: bool) -> None:
    """Refuse a name that is unknown; if not strict, only one that looks misspelt."""
    every = (*_TEXT, *_LISTS, *_FLAGS)
    for name in names:
        near = nearest(name, [one for one in every if len(one) > 2]) if name not in every else ""
        if near or (strict and name not in every):
            raise InputError("There is no “{name}” in a term.", where=where, name=name, near=near)


def _csv(content: bytes) -> Iterator[dict[str, Any]]:
    text = decode(content).text
    head = text.partition("\n")[0]
    delimiter = max("\t;,", key=head.count)
    table = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    columns = set(map(_column, table.fieldnames or ()))
    _known(columns, "1", strict=False)
    for language in ("de", "fr"):
        if columns.isdisjoint((language, f"also_{language}", f"forbidden_{language}")):
            raise InputError(
                "There is no column “{name}”.", where="1", hint="Name the columns de and fr.", name=language
            )
    for row in table:
        yield _term({_column(name): value for name, value in row.items()}, str(table.line_num))


def _column(name: str | None) -> str:
    """What a column is called here: `de-DE` and `Deutsch` are `de`."""
    folded = (name or "").strip().lower()
    return _LANGUAGES.get(folded) or re.sub(r"^(de|fr)[-_][a-z]{2}$", r"\1", folded)


def _toml(content: bytes) -> Iterator[dict[str, Any]]:
    rows = tomllib.loads(decode(content).text).get("term", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise TypeError(f"term = {rows!r}"[:60])
    for place, row in enumerate(rows, 1):
        where = f"term {place}"
        _known(row, where, strict=True)
        yield _term(row, where)


def _tbx(content: bytes) -> Iterator[dict[str, Any]]:
    if b"<!ENTITY" in content:
        raise InputError(
            "It declares entities, which could hide anything.",
            hint="Export it without a document type.",
        )
    for entry in ET.fromstring(content).iter():  # noqa: S314 - declarations of entities are refused above
        if _name(entry) not in ("termEntry", "conceptEntry"):
            continue
        row: dict[str, Any] = {name: [] for name in _LISTS}
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
                else:
                    row[f"also_{language}"].append(word)
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
