"""Which column of a table is what: its header, or the places where it has none."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from checker.errors import InputError, UsageError
from checker.model import Locale, Role
from checker.patterns import regex
from checker.readers.language import guess_language
from checker.suggestion import nearest

_NAMES = {
    "key": "id key no nr num number nummer numero # segment segment_id segid tuid msgid_id",
    "source": "source src source_text source_segment quelle ausgangstext texte_source",
    "target": "target tgt trg target_text target_segment translation ziel zieltext cible texte_cible",
    "de": "de ger deu german deutsch allemand text_de de_text src_de source_de ref_de target_de tgt_de",
    "fr": "fr fra fre french französisch franzoesisch français francais text_fr fr_text "
    "src_fr source_fr ref_fr target_fr tgt_fr",
    "document": "doc document docid doc_id document_id dokument",
    "role": "role tag type rolle rôle",
    "locale": "locale locales",
}
_MEANT = {name: meant for meant, names in _NAMES.items() for name in names.split()}
_LOCALE = regex(r"(de|fr)[-_]([a-z]{2})\Z")
_ROLES = {
    "p": Role.BODY,
    "para": Role.BODY,
    "paragraph": Role.BODY,
    "div": Role.BODY,
    "title": Role.TITLE,
    "headline": Role.TITLE,
    "head": Role.HEADING,
    **{f"h{level}": Role.HEADING for level in range(1, 7)},
    "li": Role.LIST_ITEM,
    "item": Role.LIST_ITEM,
    "list_item": Role.LIST_ITEM,
    "dt": Role.LIST_ITEM,
    "dd": Role.LIST_ITEM,
    "td": Role.CELL,
    "th": Role.CELL,
    "figcaption": Role.CAPTION,
    "alt": Role.CAPTION,
    "blockquote": Role.QUOTE,
    "q": Role.QUOTE,
    "button": Role.UI,
    "label": Role.UI,
    "option": Role.UI,
    "menu": Role.UI,
    "author": Role.BYLINE,
    "pre": Role.CODE,
    **{role.value: role for role in Role},
}


class Wanted(Struct, frozen=True):
    """What the caller says about a file, because the file does not or says otherwise."""

    source_locale: Locale | None = None
    target_locale: Locale | None = None
    role_column: str = ""
    doc_column: str = ""
    for_fixing: bool = False


class Layout(Struct, frozen=True):
    """The numbers of the columns, from 0; -1 where there is none."""

    source: int
    target: int
    source_locale: Locale
    target_locale: Locale
    key: int = -1
    document: int = -1
    role: int = -1
    locale: int = -1
    has_header: bool = True


def role_of(name: str) -> Role:
    """The role a cell names (`h2`, `li`, `caption`); body if it names none."""
    return _ROLES.get(name.strip().lower(), Role.BODY)


def locales_of(cell: str, default: tuple[Locale, Locale]) -> tuple[Locale, Locale]:
    """The locales a cell names, `de-CH/fr-CH`; those not named are the default's."""
    found = list(default)
    for tag in cell.replace(">", "/").split("/"):
        try:
            locale = Locale.parse(tag)
        except ValueError:
            continue
        for side in (0, 1):
            if default[side].language == locale.language:
                found[side] = locale
    return found[0], found[1]


def is_header(cells: Sequence[str]) -> bool:
    """Whether a row names columns: two of them are known names, or the first is `id` or the like."""
    return _meaning(next(iter(cells), "")) == "key" or sum(bool(_meaning(cell)) for cell in cells) >= 2


def has_sides(names: Sequence[str]) -> bool:
    """Whether some names are those of both sides (`de` and `fr-CH`, `source` and `target`), and of no more.

    A list of languages has others: `{"de": "Deutsch", "en": "Englisch", "fr": "Französisch"}`.
    """
    meant = set(map(_meaning, names))
    others = any(len(name) == 2 and name.isalpha() and not _meaning(name) for name in names)
    return not others and (meant >= {"de", "fr"} or meant >= {"source", "target"})


def layout(
    rows: Sequence[Sequence[str]],
    where: str,
    wanted: Wanted,
) -> Layout:
    """What the columns of a table are, by its first rows.

    Raises InputError if the columns cannot be told, UsageError for the name of a column there is not.
    """
    first = [cell.strip() for cell in rows[0]]
    if not is_header(first):
        for name in (wanted.role_column, wanted.doc_column):
            if name:
                raise UsageError("The file has no header, so no column “{name}”.", name=name)
        return _by_place(rows, where, wanted)
    meant = [_meaning(cell) for cell in first]

    def column(meaning: str) -> int:
        return meant.index(meaning) if meaning in meant else -1

    source, target, locales = _sides(first, meant, where, wanted)
    if locales is None:
        locales = _guess(rows[1:], source, target, where, wanted)
    role = _named(wanted.role_column, first, where) if wanted.role_column else column("role")
    document = _named(wanted.doc_column, first, where) if wanted.doc_column else column("document")
    return Layout(
        source, target, *locales, key=column("key"), document=document, role=role, locale=column("locale")
    )


def _meaning(cell: str) -> str:
    name = cell.strip().lower().replace(" ", "_")
    found = _LOCALE.match(name)
    return found.group(1) if found else _MEANT.get(name, "")


def _sides(
    first: Sequence[str],
    meant: Sequence[str],
    where: str,
    wanted: Wanted,
) -> tuple[int, int, tuple[Locale, Locale] | None]:
    """The source's and the target's columns, with their locales where the header tells them."""
    if "de" in meant and "fr" in meant:
        at = {language: meant.index(language) for language in ("de", "fr")}
        source_locale, target_locale = wanted.source_locale, wanted.target_locale
        first_language = source_locale.language if source_locale else ""
        if not first_language and target_locale:
            first_language = "fr" if target_locale.language == "de" else "de"
        source = first_language if first_language in at else min(at, key=lambda language: at[language])
        target = "fr" if source == "de" else "de"
        told = [_column_locale(first[at[language]], language) for language in (source, target)]
        if source_locale and source_locale.language == source:
            told[0] = source_locale
        if target_locale and target_locale.language == target:
            told[1] = target_locale
        return at[source], at[target], (told[0], told[1])
    if "source" in meant and "target" in meant:
        return meant.index("source"), meant.index("target"), None
    raise InputError(
        "The columns are {columns}: none holds the German text, or none the French.",
        where=f"{where}:1",
        columns=", ".join(first) or "–",
        hint="Name two of them de and fr, or source and target.",
    )


def _column_locale(name: str, language: str) -> Locale:
    return Locale.parse(name if _LOCALE.match(name.strip().lower()) else language)


def _named(name: str, first: Sequence[str], where: str) -> int:
    if name in first:
        return first.index(name)
    near = nearest(name, first)
    raise UsageError(
        "There is no column “{name}”.",
        hint="" if near else "There are: {columns}.",
        near=near,
        where=f"{where}:1",
        name=name,
        columns=", ".join(first),
    )


def _by_place(rows: Sequence[Sequence[str]], where: str, wanted: Wanted) -> Layout:
    width = max(len(row) for row in rows)
    if width < 2:
        raise InputError(
            "Every line holds one text, where a source and a target are needed.",
            where=f"{where}:1",
            hint="Name the other document as well, or another --format.",
        )
    source = 0 if width == 2 else 1
    locales = _guess(rows, source, source + 1, where, wanted)
    return Layout(source, source + 1, *locales, key=source - 1, has_header=False)


def _guess(
    rows: Sequence[Sequence[str]],
    source: int,
    target: int,
    where: str,
    wanted: Wanted,
) -> tuple[Locale, Locale]:
    """The locales of two columns: as given, else as their texts look, else what the other is not."""
    return told_apart(
        "\n".join(row[source] for row in rows if len(row) > source),
        "\n".join(row[target] for row in rows if len(row) > target),
        where,
        wanted,
    )


def told_apart(source: str, target: str, where: str, wanted: Wanted) -> tuple[Locale, Locale]:
    """The locales of two sides: as given, else as samples of them look.  Raises InputError."""
    source_locale, target_locale = wanted.source_locale, wanted.target_locale
    one = source_locale.language if source_locale else guess_language(source, ("de", "fr"))
    two = target_locale.language if target_locale else guess_language(target, ("de", "fr"))
    if one == two and one and not (source_locale and target_locale):
        # A column that was left untranslated looks like the other one: the more certain side decides.
        one, two = (one, None) if source_locale or not target_locale else (None, two)
    if one is None and two is None:
        raise InputError(
            "It cannot be told which side is German and which is French.",
            where=where,
            hint="Say so with --source-locale de-DE --target-locale fr-FR.",
        )
    other = {"de": "fr", "fr": "de"}
    one = one or other.get(two or "", "de")
    two = two or other.get(one, "fr")
    return source_locale or Locale.parse(one), target_locale or Locale.parse(two)
