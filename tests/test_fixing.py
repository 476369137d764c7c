"""Corrections written back: those characters, and no others."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.fixing import Obstacle, apply, by_file, settle
from checker.model import Edit, Fix, Locale, Origin, Run, Span, Text
from checker.readers import read_bitexts, read_document
from checker.wording import wording

DE = Locale.parse("de")


def texts(content: str, name: str) -> list[Text]:
    return [
        Text(block.content, DE, (), block.origin)
        for block in read_document(name, content=content.encode()).blocks
    ]


def sides(content: str, name: str) -> list[Text]:
    found = read_bitexts(name, content=content.encode(), for_fixing=True)
    return [text for bitext in found for pair in bitext for text in pair.sides]


def replace(found: list[Text], old: str, new: str) -> Fix:
    """Every `old` in the first text that has it."""
    text = next(text for text in found if old in text.content)
    starts = [at for at in range(len(text.content)) if text.content.startswith(old, at)]
    return Fix(text, tuple(Edit(Span(at, at + len(old)), new) for at in starts))


HTML = '<p>Das\r\nist   &quot;gut&quot; &amp; <b>fein</b> : so.</p><img alt="ein Bild">'


@pytest.mark.parametrize("language", ["de", "fr"])
def test_obstacles_are_said_in_both_languages(language: str) -> None:
    assert [one for one in Obstacle if wording(language).say(one) == one] == []


@pytest.mark.parametrize(
    ("old", "new", "after"),
    [
        ("fein", "schön", HTML.replace("fein", "schön")),
        (" :", ":", HTML.replace(" :", ":")),
        ("so", "A<B & C", HTML.replace("so", "A&lt;B &amp; C")),
        ('"', "“", HTML.replace("&quot;", "“")),
        ('"gut"', "„gut“", HTML.replace("&quot;gut&quot;", "„gut“")),
        ("Das ist", "Dies ist", HTML.replace("Das", "Dies")),
        ("ist ", "war ", HTML.replace("ist ", "war ")),
        ("ein Bild", 'das "Bild"', HTML.replace("ein Bild", "das &quot;Bild&quot;")),
    ],
)
def test_html_keeps_everything_else(old: str, new: str, after: str) -> None:
    fix = replace(texts(HTML, "a.html"), old, new)
    mended = apply([fix], HTML, "html")
    assert mended.content == after
    assert mended.done == (fix,)


@pytest.mark.parametrize(
    ("old", "new", "after"),
    [(":", " :", "<b>Prix</b> : <i>dix</i>."), ("x", "x!", "<b>Prix!</b>: <i>dix</i>.")],
    ids=["what comes before a mark", "what comes behind a letter"],
)
def test_beside_a_tag_it_stays_with_the_sign_that_is_kept(old: str, new: str, after: str) -> None:
    page = "<b>Prix</b>: <i>dix</i>."
    fix = replace(texts(page, "a.html"), old, new)
    assert apply([Fix(fix.text, fix.edits[:1])], page, "html").content == after


def test_files_are_corrected_until_nothing_is_left() -> None:
    def find(files: Mapping[str, str]) -> list[Fix]:
        found = texts(files["a.txt"], "a.txt")
        return [replace(found, old, new) for old, new in (("ab", "b"), ("ba", "")) if old in files["a.txt"]]

    mended = settle({"a.txt": "x aaba."}, find, lambda _: ("text", "utf-8"))["a.txt"]
    assert mended.content == "x ."
    assert len(mended.done) == 3
    assert not mended.left


def test_what_reaches_over_a_tag_is_left() -> None:
    fix = replace(texts(HTML, "a.html"), "fein : so", "gut")
    mended = apply([fix], HTML, "html")
    assert mended.content == HTML
    assert mended.left == ((fix, Obstacle.NOWHERE),)


def test_what_the_encoding_lacks_is_a_reference_in_html_and_left_in_text() -> None:
    narrow = "\N{NARROW NO-BREAK SPACE}"
    assert (
        "&#8239;: so"
        in apply([replace(texts(HTML, "a.html"), " :", f"{narrow}:")], HTML, "html", "cp1252").content
    )
    page = "Oui ?"
    fix = replace(texts(page, "a.txt"), " ?", f"{narrow}?")
    assert apply([fix], page, "text", "cp1252").left == ((fix, Obstacle.ENCODING),)
    assert apply([fix], page, "text").content == f"Oui{narrow}?"


def test_of_corrections_that_touch_each_other_the_first_is_made() -> None:
    page = "Das ist gut."
    found = texts(page, "a.txt")
    one, two, three = (
        replace(found, "ist", "war"),
        replace(found, "ist gut", "wäre fein"),
        replace(found, "Das", "Es"),
    )
    mended = apply([one, two, three, one], page, "text")
    assert mended.content == "Es war gut."
    assert mended.done == (one, three, one)
    assert mended.left == ((two, Obstacle.OVERLAP),)


def test_where_xml_knows_no_escapes_nothing_is_written() -> None:
    head = '<xliff><file source-language="de" target-language="fr"><trans-unit>'
    file = f"{head}<source><![CDATA[ja]]> ja</source><target/></trans-unit></file></xliff>"
    fix = replace(sides(file, "a.xlf"), "ja", "nein")
    one, two = (Fix(fix.text, (edit,)) for edit in fix.edits)
    mended = apply([one, two], file, "xliff")
    assert mended.content == file.replace(" ja", " nein")
    assert [obstacle for _, obstacle in mended.left] == [Obstacle.FORMAT]


def test_a_file_that_has_changed_is_left_alone() -> None:
    fix = replace(texts("Das ist gut.", "a.txt"), "ist", "war")
    assert apply([fix], "Dies war gut.", "text").left == ((fix, Obstacle.CHANGED),)


def test_a_fix_is_made_whole_or_not_at_all() -> None:
    text = Text("ab", DE, (), Origin(runs=(Run(0, 0, 1),)))
    fix = Fix(text, (Edit(Span(0, 1), "x"), Edit(Span(1, 2), "y")))
    assert apply([fix], "a", "text").content == "a"
    assert list(by_file([fix])) == [""]


MARKDOWN = """---
title: "Ein Titel"
---
# Ein *guter* Text

* Punkt mit `code`
  und [Link](http://x.y/Punkt) Ende
"""


def test_markdown_keeps_its_markup() -> None:
    found = texts(MARKDOWN, "a.md")
    assert apply([replace(found, "Punkt", "Strich")], MARKDOWN, "markdown").content == MARKDOWN.replace(
        "* Punkt", "* Strich"
    )
    assert apply(
        [replace(found, "Link Ende", "Link* Ende")], MARKDOWN, "markdown"
    ).content == MARKDOWN.replace("[Link", "[Link\\*")
    fix = replace(found, "Titel", '"Titel"')
    assert apply([fix], MARKDOWN, "markdown").left == ((fix, Obstacle.FORMAT),)


@pytest.mark.parametrize(
    ("name", "format", "file", "after"),
    [
        ("a.tsv", "tsv", "de\tfr\r\nEr sagt ja\tx\r\n", "de\tfr\r\nEr sagt „nein“\tx\r\n"),
        ("a.csv", "csv", 'de,fr\n"Er ""sagt"" ja",x\n', 'de,fr\n"Er ""sagt"" „nein“",x\n'),
        ("a.csv", "csv", "de;fr\nEr sagt ja;x\n", "de;fr\nEr sagt „nein“;x\n"),
        (
            "a.jsonl",
            "jsonl",
            '{"de": "Er\\u00a0sagt ja", "fr": "é"}',
            '{"de": "Er\\u00a0sagt „nein“", "fr": "é"}',
        ),
        (
            "a.jsonl",
            "jsonl",
            '{"de": "Er sagt ja", "fr": "x"}',
            '{"de": "Er sagt \\u201enein\\u201c", "fr": "x"}',
        ),
        ("a.po", "po", 'msgid "x"\nmsgstr "Er "\n"sagt ja"\n', 'msgid "x"\nmsgstr "Er "\n"sagt „nein“"\n'),
    ],
)
def test_aligned_files_keep_everything_else(name: str, format: str, file: str, after: str) -> None:
    assert apply([replace(sides(file, name), "ja", "„nein“")], file, format).content == after


def test_quotation_marks_are_escaped_as_the_format_wants() -> None:
    csv = 'de,fr\n"ja",x\n'
    assert apply([replace(sides(csv, "a.csv"), "ja", 'a"b')], csv, "csv").content == 'de,fr\n"a""b",x\n'
    bare = "de,fr\nja,x\n"
    fix = replace(sides(bare, "a.csv"), "ja", "a,b")
    assert apply([fix], bare, "csv").left == ((fix, Obstacle.FORMAT),)
    po = 'msgid "x"\nmsgstr "ja"\n'
    assert (
        apply([replace(sides(po, "a.po"), "ja", 'a"\n')], po, "po").content == 'msgid "x"\nmsgstr "a\\"\\n"\n'
    )
    tsv = "de\tfr\nja\tx\n"
    fix = replace(sides(tsv, "a.tsv"), "ja", "a\tb")
    assert apply([fix], tsv, "tsv").left == ((fix, Obstacle.FORMAT),)


@given(
    st.text(alphabet='aÄ"\\ \n😀', max_size=10),
    st.integers(0, 10),
    st.integers(0, 10),
    st.text('b"Ä\\', max_size=3),
)
def test_what_is_written_is_read_again(content: str, one: int, two: int, new: str) -> None:
    file = json.dumps({"de": f"x{content}", "fr": "ja"}, ensure_ascii=False)
    start, end = sorted((min(one, len(content) + 1), min(two, len(content) + 1)))
    (german, _) = sides(file, "a.jsonl")
    fix = Fix(german, (Edit(Span(start, end), new),))
    mended = apply([fix], file, "jsonl")
    assert mended.done == (fix,)
    if fix.apply():
        assert sides(mended.content, "a.jsonl")[0].content == fix.apply()


@pytest.mark.parametrize(
    ("name", "format", "content"),
    [
        ("a.html", "html", "<p>Nimm <code>a  b</code> oder  ja.</p>"),
        ("a.md", "markdown", "Nimm `a  b` oder  ja.\n"),
        ("a.md", "markdown", "Nimm <code>a  b</code> oder  ja.\n"),
    ],
)
def test_nothing_is_corrected_inside_code(name: str, format: str, content: str) -> None:
    found = texts(content, name)
    text = found[0].content
    at = text.index("b`")
    inside = Fix(found[0], (Edit(Span(at, at + 1), "c"),))
    after = Fix(found[0], (Edit(Span(text.index("ja"), text.index("ja") + 2), "nein"),))
    mended = apply([inside, after], content, format)
    assert mended.content == content.replace("ja", "nein")
    assert mended.left == ((inside, Obstacle.CODE),)
