"""Aligned files: which column is what, and where in the file each side stands."""

from __future__ import annotations

import json
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import CheckerError, InputError, UsageError
from checker.model import Bitext, Kind, Locale, Role, Text
from checker.readers import can_join, read_bitexts, read_joined

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


def test_line_ends_and_tabs_written_out_in_tsv_are_read_as_such() -> None:
    table = "de\tfr\nEins.\\nZwei.\tUn.\\nDeux.\nDrei.\\n\\tVier.\tTrois.\nD:\\neu\tD:\\neuf\n"
    bitext = only(table, for_fixing=True)
    assert [pair.source.content for pair in bitext] == ["Eins.\nZwei.", "Drei.\n\tVier.", "D:\\neu"]
    assert [written(pair.source, table) for pair in bitext] == ["Eins.?Zwei.", "Drei.??Vier.", "D:\\neu"]
    second = only(table).pairs[0].source
    assert second.origin
    assert second.origin.place(second.content.index("Zwei")) == (2, 8)


def test_a_backslash_is_what_it_is_where_no_row_has_line_ends() -> None:
    assert only("de\tfr\nEins.\\nZwei.\tUn. Deux.\n").pairs[0].source.content == "Eins.\\nZwei."


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
    if not any(map(any, rows)):
        return
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


XLIFF = """<?xml version="1.0"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
<file original="a.html" datatype="html" source-language="de-CH" target-language="fr-CH"><body>
<trans-unit id="1" restype="x-h2"><source>Ä &amp; <g id="1">B</g></source>
<target>É<x id="2"/> &#8212; <mrk>D</mrk></target>
<alt-trans><source>nein</source><target>non</target></alt-trans></trans-unit>
<trans-unit id="2" translate="no"><source>nein</source></trans-unit>
<trans-unit id="3"><source>Ohne<!-- Bemerkung --> Ziel</source></trans-unit>
</body></file></xliff>"""

XLIFF_2 = """<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0"
srcLang="de" trgLang="fr">
<file id="f"><unit id="u">
<segment id="s1"><source>Eins</source><target>Un</target></segment><ignorable><source> </source></ignorable>
<segment><source>Zwei <ph id="1"/></source><target>Deux <ph id="1"/></target></segment></unit>
</file></xliff>"""

TMX = """<?xml version="1.0" encoding="UTF-8"?><tmx version="1.4"><header srclang="de"/><body>
<tu tuid="x"><tuv xml:lang="en"><seg>One</seg></tuv>
<tuv xml:lang="de-AT"><seg>Eins &lt; <bpt i="1">&lt;b&gt;</bpt>zwei</seg></tuv>
<tuv xml:lang="fr-FR"><seg>Un</seg></tuv></tu></body></tmx>"""

PO = """# Kommentar
msgid ""
msgstr ""
"Language: LANG\\n"

#: a.py:1
msgctxt "menu"
msgid "One \\"file\\""
msgid_plural "%d files"
msgstr[0] "Eine "
"Datei"
msgstr[1] "%d \\"Dateien\\""

#, fuzzy
msgid "old"
msgstr "alt"

#~ msgid "gone"
#~ msgstr "weg"
msgid "last"
msgstr ""
"""


def test_xliff_is_read_with_its_tags() -> None:
    bitext = only(XLIFF, "a.xlf", for_fixing=True)
    assert (str(bitext.source_locale), str(bitext.target_locale)) == ("de-CH", "fr-CH")
    assert (bitext.name, bitext.kind) == ("a.html", Kind.RUNNING_TEXT)
    assert [(pair.key, pair.role, pair.source.content, pair.target.content) for pair in bitext] == [
        ("1", Role.HEADING, 'Ä & <g id="1">B</g>', 'É<x id="2"/> — D'),
        ("3", Role.BODY, "Ohne Ziel", ""),
    ]
    assert written(bitext.pairs[0].source, XLIFF) == "Ä ? ?B?"
    assert written(bitext.pairs[0].target, XLIFF) == "É? ? D"
    assert bitext.pairs[0].source.origin
    assert bitext.pairs[0].source.origin.line == 4
    assert [(pair.key, pair.target.content) for pair in only(XLIFF_2, "a.xliff")] == [
        ("u/s1", "Un"),
        ("u/2", ""),
        ("u/3", 'Deux <ph id="1"/>'),
    ]


def test_tmx_gives_german_and_french_whatever_else_is_there() -> None:
    bitext = only(TMX, "a.tmx")
    assert (str(bitext.source_locale), str(bitext.target_locale)) == ("de-AT", "fr-FR")
    assert [(pair.key, pair.source.content, pair.target.content) for pair in bitext] == [
        ("x", "Eins < <b>zwei", "Un")
    ]
    assert written(bitext.pairs[0].source, TMX) == "Eins ? ?b?zwei"
    assert only(TMX, "-", source_locale=Locale.parse("fr")).pairs[0].source.content == "Un"


def test_po_gives_every_plural_form() -> None:
    bitext = only(PO.replace("LANG", "de_CH"), "a.po")
    assert str(bitext.target_locale) == "de-CH"
    assert [(pair.key, pair.source.content, pair.target.content) for pair in bitext] == [
        ('One "file" [0]', 'One "file"', "Eine Datei"),
        ('One "file" [1]', "%d files", '%d "Dateien"'),
        ("last", "last", ""),
    ]
    assert written(bitext.pairs[1].target, PO.replace("LANG", "de_CH")) == "%d ?Dateien?"


def test_members_of_an_array_have_their_lines_and_places() -> None:
    file = f'[\n {{"id": "x",\n  "de": "{DE}",\n  "fr": "{FR}"}},\n {{"de": "Ä {{1}}", "fr": "B"}}\n]'
    first, second = only(file, "a.json", for_fixing=True)
    assert [text.origin and text.origin.line for text in (*first.sides, *second.sides)] == [3, 4, 5, 5]
    assert [written(text, file) for text in (*first.sides, *second.sides)] == [DE, FR, "Ä {1}", "B"]


@pytest.mark.parametrize(
    "file",
    [
        '{"de": "aa", "de": "Ä1", "fr": "B2"}',
        '{"m": {"de": "aa"}, "de": "Ä1", "fr": "B2"}',
        '[{"m": [{"de": "aa"}],\r\n "d\\u0065": "Ä1",\r\n "fr": "B2", "n": {"fr": "bb"}}]',
    ],
)
def test_of_several_members_of_one_name_the_one_that_counts_is_placed(file: str) -> None:
    name = "a.json" if file.startswith("[") else "a.jsonl"
    (pair,) = only(file, name, for_fixing=True)
    assert [written(text, file) for text in pair.sides] == ["Ä1", "B2"]
    places = [text.origin and file[text.origin.runs[0].offset - 1] for text in pair.sides]
    assert places == ['"', '"']
    before = file[: file.index("Ä1")].count("\n")
    assert pair.source.origin
    assert pair.source.origin.line == before + 1


def test_units_whose_ids_stand_twice_are_all_joined(tmp_path: Path) -> None:
    for tag, one, two in (("de", DE, "Ein Hund."), ("fr", FR, "Un chien.")):
        units = "".join(
            f'<trans-unit id="1"><source>x</source><target>{text}</target></trans-unit>'
            for text in (one, two)
        )
        (tmp_path / f"a.{tag}.xlf").write_text(
            f'<xliff version="1.2"><file original="a" source-language="en" target-language="{tag}">'
            f"<body>{units}</body></file></xliff>",
            encoding="utf-8",
        )
    (bitext,) = read_joined(tmp_path / "a.de.xlf", tmp_path / "a.fr.xlf")
    assert [pair.target.content for pair in bitext] == [FR, "Un chien."]


def test_two_catalogues_are_joined_by_their_messages(tmp_path: Path) -> None:
    french = PO.replace("Eine ", "Un ").replace("Datei", "fichier").replace("LANG", "fr")
    (tmp_path / "de.po").write_text(PO.replace("LANG", "de"), encoding="utf-8")
    (tmp_path / "fr.po").write_text(french, encoding="utf-8")
    (bitext,) = read_joined(tmp_path / "fr.po", tmp_path / "de.po")
    assert (bitext.source_locale.language, bitext.target_locale.language) == ("fr", "de")
    assert [(pair.source.content, pair.target.content) for pair in bitext] == [
        ("Un fichier", "Eine Datei"),
        ('%d "fichieren"', '%d "Dateien"'),
    ]
    target = bitext.pairs[0].target
    assert target.origin
    assert target.origin.file == str(tmp_path / "de.po")
    assert can_join("a.po", "b.po")
    assert not can_join("a.po", "b.xlf")


@pytest.mark.parametrize(
    "content",
    [
        "<xliff><file>",
        "<a/>",
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><xliff>&b;</xliff>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xliff>&a;</xliff>',
        "<xliff>&nbsp;</xliff>",
        "\n" * 10**5,
        "<" * 10**5,
        "<a>" * 10**5,
    ],
)
@pytest.mark.parametrize("name", ["a.xlf", "a.tmx", "a.po"])
def test_broken_catalogues_are_refused_with_what_to_do(name: str, content: str) -> None:
    with pytest.raises(InputError) as caught:
        read(content, name)
    assert caught.value.hint


@given(st.text(alphabet="aÄ😀&<>\n\"'", max_size=12), st.text(alphabet="aÄ😀&<>\n\"'", max_size=12))
def test_runs_of_xml_are_exact(one: str, two: str) -> None:
    head = '<xliff><file source-language="de" target-language="fr"><trans-unit>'
    escaped = escape(two, {"\n": "&#10;"})
    file = f"{head}<source>{escape(one)}</source><target>{escaped}</target></trans-unit></file></xliff>"
    (pair,) = only(file, "a.xlf")
    for said, text in ((one, pair.source), (two, pair.target)):
        assert text.content == said
        assert len(written(text, file)) == len(said)


@pytest.mark.parametrize("for_fixing", [False, True])
def test_a_cell_that_is_never_closed_is_refused(for_fixing: bool) -> None:
    table = 'id,de,fr\n1,Das Haus,La maison\n2,"Der Hund,Le chien\n3,Die Katze,Le chat\n'
    with pytest.raises(InputError, match=r"a\.csv:3: A quotation mark opens a cell"):
        read(table, "a.csv", for_fixing=for_fixing)


def test_what_stands_behind_a_closed_cell_is_read_alike_for_fixing() -> None:
    table = 'id,de,fr\n1,"Das" Haus,La maison\n2,"Der ""Hund""","Le ""chien"""'
    (one,), (other,) = (read(table, "a.csv", for_fixing=fixing) for fixing in (False, True))
    assert [pair.source.content for pair in one] == ["Das Haus", 'Der "Hund"']
    assert [(pair.source.content, pair.target.content) for pair in one] == [
        (pair.source.content, pair.target.content) for pair in other
    ]


@pytest.mark.parametrize("format", ["tsv", "csv"])
def test_a_header_without_rows_holds_no_pairs(format: str) -> None:
    with pytest.raises(InputError, match="holds no pairs"):
        read("id\tde\tfr\n", "a", format=format)


def test_a_member_that_holds_others_is_no_text() -> None:
    with pytest.raises(InputError, match=r"a\.jsonl:1: The member “de” holds other members"):
        read('{"de": {"title": "Haus"}, "fr": "maison"}\n', "a.jsonl", source_locale=Locale.parse("de"))


def test_two_files_with_translations_into_one_language_are_read_one_by_one(tmp_path: Path) -> None:
    for name in ("a.po", "b.po"):
        (tmp_path / name).write_text(
            'msgid ""\nmsgstr ""\n"Language: fr_CH\\n"\n"X-Source-Language: de_CH\\n"\n\n'
            'msgid "Das Haus"\nmsgstr "La maison"\n'
        )
    one, two = read_joined(tmp_path / "a.po", tmp_path / "b.po")
    assert (str(one.source_locale), str(two.target_locale)) == ("de-CH", "fr-CH")
    assert one.pairs[0].source.content == "Das Haus"
