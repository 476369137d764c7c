"""Aligned files: which column is what, and where in the file each side stands."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import CheckerError, InputError, UsageError
from checker.model import Bitext, Kind, Locale, Role, Text
from checker.readers import read_bitexts

DE, FR = "Das ist der Satz und er ist gut.", "C’est la phrase et elle est bonne."


def read(content: str, name: str = "a.tsv", **options: object) -> list[Bitext]:
    return list(read_bitexts(name, content=content.encode(), **options))  # type: ignore[arg-type]


def only(content: str, name: str = "a.tsv", **options: object) -> Bitext:
    (bitext,) = read(content, name, **options)
    return bitext


def written(text: Text, file: str) -> str:
    """What the runs of a text say stands in the file, escapes as `?`."""
    assert text.origin
    return "".join("?" if r.raw else file[r.offset : r.offset + r.length] for r in text.origin.runs)


@pytest.mark.parametrize(
    ("table", "source", "keys"),
    [
        (f"id\tde\tfr\nx\t{DE}\t{FR}\n", DE, ["x"]),
        (f"de\tfr\n{DE}\t{FR}\n", DE, ["1"]),
        (f"{DE}\t{FR}\n", DE, ["1"]),
        (f"7\t{FR}\t{DE}\r\n\r\n8\t{FR}\t{DE}", FR, ["7", "8"]),
        (f"source\ttarget\n{FR}\t{DE}", FR, ["1"]),
        (f"nr\tfr-CH\tnote\tde-AT\n3\t{FR}\tx\t{DE}", FR, ["3"]),
    ],
)
def test_columns_are_found_by_header_or_place(table: str, source: str, keys: list[str]) -> None:
    bitext = only(table)
    assert [pair.key for pair in bitext] == keys
    assert {pair.source.content for pair in bitext} == {source}
    assert bitext.kind is Kind.STRINGS
    assert bitext.source_locale.language == ("de" if source == DE else "fr")
    assert bitext.target_locale.language == ("fr" if source == DE else "de")


def test_locales_are_those_of_the_header_the_row_or_the_command() -> None:
    assert str(only(f"fr-CH\tde-AT\n{FR}\t{DE}").source_locale) == "fr-CH"
    given = only(f"de\tfr\n{DE}\t{FR}", source_locale=Locale("fr", "CA"))
    assert (given.pairs[0].source.content, str(given.source_locale)) == (FR, "fr-CA")
    row = only(f"de\tfr\tlocale\n{DE}\t{FR}\tde-CH/fr-CH\n{DE}\t{FR}\t").pairs
    assert [str(pair.source.locale) for pair in row] == ["de-CH", "de-DE"]


def test_a_document_column_makes_a_bitext_of_each_document() -> None:
    found = read("doc\trole\tde\tfr\na\th2\tEins\tUn\nb\tli\tZwei\tDeux\na\tp\tDrei\tTrois\n")
    assert [(one.name, [pair.source.content for pair in one]) for one in found] == [
        ("a", ["Eins", "Drei"]),
        ("b", ["Zwei"]),
    ]
    assert found[0].kind is Kind.RUNNING_TEXT
    assert [pair.role for pair in found[0]] == [Role.HEADING, Role.BODY]
    assert [pair.source.origin.line for pair in found[0] if pair.source.origin] == [2, 4]
    other = read("x\ty\tde\tfr\na\th2\tEins\tUn\n", doc_column="x", role_column="y")
    assert (other[0].name, other[0].pairs[0].role) == ("a", Role.HEADING)


def test_strings_come_in_portions_and_are_numbered_through() -> None:
    found = read("de\tfr\n" + "a\tb\n" * 20_001)
    assert [len(one) for one in found] == [20_000, 1]
    assert found[1].pairs[0].key == "20001"


def test_cells_that_are_missing_are_empty() -> None:
    assert [pair.target.content for pair in only("id\tde\tfr\n1\ta\n2\tb\tc\td\n")] == ["", "c"]


def test_quotation_marks_stay_in_tsv_and_go_in_csv() -> None:
    assert only('de\tfr\n"a"\t"b').pairs[0].source.content == '"a"'
    table = 'id;de;fr\n1;"a;""b""\nc";d\n2;e;f\n'
    bitext = only(table, "a.csv", for_fixing=True)
    assert [pair.source.content for pair in bitext] == ['a;"b"\nc', "e"]
    assert [pair.source.origin.line for pair in bitext if pair.source.origin] == [2, 4]
    assert [written(pair.source, table) for pair in bitext] == ["a;?b?\nc", "e"]


def test_json_lines_and_arrays_are_read() -> None:
    rows = [{"id": "x", "de": 'Er sagt "ja"\n', "fr": "Il dit\u00a0«\u202foui\u202f» 😀", "role": "h1"}]
    lines = "\n".join(json.dumps(row) for row in rows)
    bitext = only(lines, "a.jsonl", for_fixing=True)
    assert (bitext.pairs[0].key, bitext.pairs[0].role) == ("x", Role.HEADING)
    assert bitext.pairs[0].source.content == rows[0]["de"]
    assert written(bitext.pairs[0].source, lines) == "Er sagt ?ja??"
    assert written(bitext.pairs[0].target, lines) == "Il dit???oui?? ?"
    assert only(json.dumps(rows), "a.json").pairs[0].target.content == rows[0]["fr"]


@given(st.lists(st.tuples(*[st.text(alphabet='ab" ,;\n\rÄ', max_size=6)] * 2), min_size=1, max_size=4))
def test_runs_of_csv_are_exact(rows: list[tuple[str, str]]) -> None:
    def quote(cell: str) -> str:
        return '"' + cell.replace('"', '""') + '"'

    table = "de,fr\n" + "".join(f"{quote(one)},{quote(two)}\n" for one, two in rows)
    for bitext in read(table, "a.csv", for_fixing=True):
        plain = only(table, "a.csv")
        for pair, other in zip(bitext, plain, strict=True):
            assert pair == other
            for text in pair.sides:
                assert written(text, table) == text.content.replace('"', "?")


@pytest.mark.parametrize("name", ["a.tsv", "a.csv", "a.jsonl", "-"])
@pytest.mark.parametrize(
    "content", ["", "a", "\n" * 10**5, "x" * 10**6, '"', "{}", "[1]", "de\tfr", "a\nb\nc", "[" * 10**5]
)
def test_what_holds_no_pairs_is_refused_or_empty(name: str, content: str) -> None:
    try:
        assert [pair for bitext in read(content, name) for pair in bitext] == []
    except InputError as error:
        assert error.hint  # noqa: PT017 - either outcome is right


def test_unknown_columns_and_formats_are_refused_with_what_there_is() -> None:
    with pytest.raises(UsageError, match="Did you mean “role”"):
        read("de\tfr\trole\na\tb\tc", role_column="rolle")
    with pytest.raises(InputError, match="de and fr, or source and target"):
        read("id\ttext\tother\n1\ta\tb")
    with pytest.raises(CheckerError, match="no input format"):
        read("a\tb", format="xyz")
