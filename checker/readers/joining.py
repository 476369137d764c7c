"""Two catalogues of one programme, German and French, become one bitext."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker.errors import InputError
from checker.model import Bitext, Locale
from checker.readers import messages, po, xliff
from checker.readers.gathering import Row, bitexts
from checker.readers.layout import Wanted, told_apart
from checker.readers.passage import Lines


def joined(
    first: tuple[str, str], second: tuple[str, str], format: str, wanted: Wanted
) -> Iterator[Bitext] | None:
    """The bitext of two files, each given as its text and its name; `format` is `po`, `xliff` or `messages`.

    None if both say that their translations are in one language.  Raises InputError if they have no
    message in common.
    """
    one, source = _catalogue(*first, format)
    two, target = _catalogue(*second, format)
    if source and target and source.language == target.language:
        return None
    shared = one.keys() & two.keys()
    identities = [identity for identity in one if identity in shared]
    if shared and format == "messages":
        # What a programme lacks in one language it shows in another; other catalogues may be half translated.
        every = dict.fromkeys((*one, *two))
        identities = [identity for identity in every if identity in shared or identity[-1] == _FIRST]
    found = [
        _as_pair(one.get(identity), two.get(identity), second[1])
        for identity in identities
        if any(rows[identity].target for rows in (one, two) if identity in rows)
    ]
    if not found:
        raise InputError(
            "The two files have no message in common.",
            where=first[1],
            hint="Name two translations of the same catalogue.",
        )
    stated = (wanted.source_locale or source, wanted.target_locale or target)
    locales = told_apart(
        "\n".join(row.source for row in found[:400]),
        "\n".join(row.target for row in found[:400]),
        first[1],
        Wanted(*stated),
    )
    lines = (Lines(first[0]), Lines(second[0]))
    return bitexts(found, first[1], locales, documents=False, lines=lines)


def _as_pair(first: Row | None, second: Row | None, file: str) -> Row:
    """The translations of two rows as a pair; the one that is missing has none."""
    here, there = first or _NONE, second or _NONE
    return here._replace(
        key=here.key or there.key,
        source=here.target,
        source_runs=here.target_runs,
        line=here.target_line,
        target=there.target,
        target_runs=there.target_runs,
        target_line=there.target_line,
        target_file=file,
        document="",
        pointer="",
    )


_NONE = Row("", "", "", 0)
_FIRST = "1"
"""What the identity of an id ends in that stands once, or for the first time."""


def _catalogue(text: str, file: str, format: str) -> tuple[dict[tuple[str, ...], Row], Locale | None]:
    reader = {"po": po, "xliff": xliff, "messages": messages}[format]
    header = reader.Header()
    rows = reader.rows(text, file, header)
    found: dict[tuple[str, ...], Row] = {}
    seen: Counter[tuple[str, ...]] = Counter()
    for identity, row in rows:
        seen[identity] += 1  # ids that stand twice are told apart by their order
        found[*identity, str(seen[identity])] = row
    try:
        return found, Locale.parse(header.target)
    except ValueError:
        return found, None
