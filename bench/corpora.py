"""The texts that figures are measured on, where they lie beside the checkout.

They belong to others and are not part of this project: `../shared/data` is read
when it is there, and what is missing is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from checker.model import Bitext, Kind, Locale, Pair, Role, Text

SHARED = Path(__file__).resolve().parents[2] / "shared"
CASES = SHARED / "cases"
DATA = SHARED / "data"

DE, FR = Locale("de", "DE"), Locale("fr", "FR")

CLEAN = {
    "newstest2021": ("newstest/newstest2021.de-fr.tsv", "newstest/newstest2021.fr-de.tsv"),
    "newstest2012": ("newstest/newstest2012.tsv",),
    "debian_handbook": ("docs_human/debian_handbook.tsv",),
    "libreoffice_help": ("docs_human/libreoffice_help.tsv",),
    "tatoeba": ("tatoeba/tatoeba-test-v2021-08-07.tsv",),
    "multi30k": ("multi30k/test_2016_flickr.tsv",),
    "adobe_commerce_kb": ("mt_docs/adobe_commerce_kb.tsv",),
    "ms_dataexplorer": ("mt_docs/ms_dataexplorer.tsv",),
}
"""Sets by name.  The last two are machine-translated and not clean."""

TAGS = {
    "title": Role.HEADING, "h1": Role.TITLE, "h2": Role.HEADING, "h3": Role.HEADING, "h4": Role.HEADING,
    "h5": Role.HEADING, "h6": Role.HEADING, "li": Role.LIST_ITEM, "td": Role.CELL, "th": Role.CELL,
    "caption": Role.CAPTION,
}  # fmt: skip


def rows(file: Path, *, escaped: bool = True) -> Iterator[dict[str, str]]:
    """The rows of an unquoted table with a header; escaped line ends and tabs in cells are unescaped.

    The oracle cases are not `escaped`: there a backslash before an `n` is the error to be found.
    """
    with file.open(encoding="utf-8", newline="\n") as lines:
        header = next(lines).rstrip("\n").split("\t")
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if escaped:
                cells = [cell.replace("\\n", "\n").replace("\\t", "\t") for cell in cells]
            yield dict(zip(header, cells, strict=False))


def clean(name: str, *, limit: int = 0, swapped: bool = False) -> Iterator[Bitext]:
    """A set as documents (rebuilt from `doc`, or from the id) in order."""
    documents: dict[str, list[dict[str, str]]] = {}
    count = 0
    for file in CLEAN[name]:
        for row in rows(DATA / file):
            if limit and count >= limit:
                break
            count += 1
            documents.setdefault(row.get("doc") or _document(row["id"]), []).append(row)
    for document, members in documents.items():
        kind = Kind.RUNNING_TEXT if len(documents) > 1 else Kind.STRINGS
        pairs = [
            pair(row["id"], row["de"], row["fr"], role_of(row), swapped=swapped)
            for row in members
            if row.get("fr")
        ]
        yield bitext(document, pairs, kind, swapped=swapped)


def pair(
    key: str,
    de: str,
    fr: str,
    role: Role = Role.BODY,
    locales: tuple[Locale, Locale] = (DE, FR),
    *,
    swapped: bool = False,
) -> Pair:
    """A pair with German as source, or as target if swapped."""
    german, french = Text(de, locales[0]), Text(fr, locales[1])
    return Pair(key, french, german, role) if swapped else Pair(key, german, french, role)


def bitext(name: str, pairs: list[Pair], kind: Kind, *, swapped: bool = False) -> Bitext:
    """Pairs as a bitext."""
    source, target = (FR, DE) if swapped else (DE, FR)
    return Bitext(name, source, target, tuple(pairs), kind)


def role_of(row: dict[str, str]) -> Role:
    """The role of a row by its `tag` or `type`."""
    return TAGS.get(row.get("tag") or row.get("type") or "", Role.BODY)


def _document(key: str) -> str:
    return key.rpartition("#")[0] or key.rpartition(".")[0] or key
