"""Documents: what is text, what role it has, and where in the file it stands."""

from __future__ import annotations

import codecs
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import CheckerError, InputError, UsageError
from checker.model import Document, Locale, Role, narrow
from checker.readers import is_bitext, read_document
from checker.readers.encoding import CP1252_NOTE, decode
from checker.readers.language import guess_language
from checker.segment import segments

SEEDS = Path(__file__).parent.parent / "seeds"
DE, FR = Locale.parse("de"), Locale.parse("fr")


def read(content: str | bytes, name: str = "page.txt") -> Document:
    data = content.encode() if isinstance(content, str) else content
    return read_document(name, content=data)


def said(document: Document) -> list[str]:
    return [block.content for block in document.blocks]


def assert_runs_are_exact(document: Document, file: str) -> None:
    for block in document.blocks:
        last = 0
        for run in block.origin.runs:
            assert run.start >= last
            last = run.start + run.length
            assert last <= len(block.content)
            if not run.raw:
                there = file[run.offset : run.offset + run.length]
                assert "".join(" " if c in "\t\n\r\f" else c for c in there) == "".join(
                    " " if c in "\t\n\r\f" else c for c in block.content[run.start : last]
                )


def test_the_seeds_segments_are_those_of_the_gold() -> None:
    rows = [line.split("\t") for line in (SEEDS / "gold.tsv").read_text(encoding="utf-8").split("\n")]
    for name, column, locale in (("000_af72b463fc67abed.txt", 5, DE), ("002_86438152eb14a7d8.txt", 6, FR)):
        document = read_document(SEEDS / name)
        found = segments(document, locale)
        assert [one.content for one in found] == [r[column] for r in rows if r[0] == "ALIGN" and r[column]]
        assert [one.role for one in found if one.role is not Role.BODY] == [Role.HEADING] * 3 + [Role.BYLINE]
        page = (SEEDS / name).read_text(encoding="utf-8")
        for one in found:
            assert "".join(page[r.offset : r.offset + r.length] for r in one.origin.runs) == one.content


def test_wrapped_lines_are_joined_and_others_are_paragraphs() -> None:
    lines = ["Dies ist ein Absatz, der von Hand", "umgebrochen wurde und der über", "mehrere Zeilen läuft."]
    assert said(read("\n".join(lines) + "\n\nNoch einer.")) == [" ".join(lines), "Noch einer."]
    lines = ["Ein Satz.", "Noch ein Satz.", "Und der dritte."]
    assert said(read("\n".join(lines))) == lines


def test_items_and_headings_of_a_plain_text_are_told_apart() -> None:
    page = (
        "Titel der Seite\n\nEin Satz steht hier.\n\nWas noch kommt?\n\n"
        "- eins\n• zwei\n3) drei\n\n– Oui, dit-il\n\nDas war alles."
    )
    document = read(page)
    assert [block.role for block in document.blocks] == [
        Role.TITLE,
        Role.BODY,
        Role.HEADING,
        *[Role.LIST_ITEM] * 3,
        Role.BODY,
        Role.BODY,
    ]
    assert said(document)[3:6] == ["eins", "zwei", "drei"]
    assert_runs_are_exact(document, page)


HTML = """<!doctype html><html lang="de-CH"><head><title>Titel &amp; mehr</title>
<style>p {}</style><script>var a = "<p>x</p>";</script></head><body><!-- <p>nein</p> -->
<h1>Über   uns<br>heute</h1>
<p>Ein <b>fetter</b> Satz&nbsp;hier und &amp;nbsp; class="img-responsive. 5 < 6 & 7.
<img src="a" alt="Ein Bild" title="Tipp"><p lang=fr>Voilà<ul><li>eins<li>zwei<ul><li>drei</ul></ul>
<table><tr><td>A<td>B<tr><th>C</table><blockquote><p>Zitat</p></blockquote><button>Los</button>
<div hidden>nein<p>auch nicht</div>
<span style="color:red; display: none">nein</span>Ende<noscript>nein</noscript><template>nein</template>"""


def test_html_is_read_as_a_visitor_reads_it() -> None:
    document = read(HTML, "a.html")
    assert [(block.role.value, block.level, block.content) for block in document.blocks] == [
        ("title", 0, "Titel & mehr"),
        ("heading", 1, "Über uns\nheute"),
        (
            "body",
            0,
            'Ein fetter Satz\N{NO-BREAK SPACE}hier und &nbsp; class="img-responsive. 5 < 6 & 7.',
        ),
        ("caption", 0, "Ein Bild"),
        ("ui", 0, "Tipp"),
        ("body", 0, "Voilà"),
        ("list-item", 1, "eins"),
        ("list-item", 1, "zwei"),
        ("list-item", 2, "drei"),
        ("cell", 0, "A"),
        ("cell", 0, "B"),
        ("cell", 0, "C"),
        ("quote", 0, "Zitat"),
        ("ui", 0, "Los"),
        ("body", 0, "Ende"),
    ]
    assert document.locale == Locale("de", "CH")
    assert [str(block.locale) for block in document.blocks if block.locale] == ["fr-FR"]
    assert document.blocks[5].origin.line == 5
    assert_runs_are_exact(document, HTML)


@given(st.text(alphabet="<>/p ib&;=\"a!-\n'xÄ", max_size=80))
def test_no_html_breaks_the_reader_and_its_runs_are_exact(page: str) -> None:
    with suppress(InputError):  # what holds no text is refused
        assert_runs_are_exact(read_document("a.html", content=page.encode()), page)


MARKDOWN = """---
title: "Ein Titel"
draft: true
---
# Über *uns* \\& mehr {#x}

Ein **fetter** Satz mit [Link](http://a.b/c_(d) "t") und `code x`
über zwei &auml; <b>Zeilen</b>. ![Bild *alt*](a.png) Ende<br>neu

> [!NOTE]
> Zitat
> zwei

* eins
  1. zwei

| A | B |
|---|---|
| x *y* | B |

<div class="x"><p>Roh &amp; gut</p></div>

```py
code
```
"""


def test_markdown_is_read_as_it_is_shown() -> None:
    document = read(MARKDOWN, "a.md")
    assert [(block.role.value, block.level, block.content) for block in document.blocks] == [
        ("title", 0, "Ein Titel"),
        ("heading", 1, "Über uns & mehr"),
        ("body", 0, "Ein fetter Satz mit Link und `code x` über zwei ä Zeilen. Ende\nneu"),
        ("ui", 0, "t"),
        ("caption", 0, "Bild alt"),
        ("quote", 0, "Zitat zwei"),
        ("list-item", 1, "eins"),
        ("list-item", 2, "zwei"),
        ("cell", 0, "A"),
        ("cell", 0, "B"),
        ("cell", 0, "x y"),
        ("cell", 0, "B"),
        ("body", 0, "Roh & gut"),
        ("code", 0, "code"),
    ]
    assert document.blocks[2].origin.line == 7
    assert_runs_are_exact(document, MARKDOWN)


def test_definitions_and_footnotes_are_read_without_their_marks() -> None:
    page = "Begriff\n: Was er *heißt*\n\nEin Satz.[^n]\n\n[^n]: Die Note ist kurz!\n"
    document = read(page, "a.md")
    contents = [block.content for block in document.blocks]
    assert contents == ["Begriff\nWas er heißt", "Ein Satz.[^n]", "Die Note ist kurz!"]
    assert_runs_are_exact(document, page)


def test_titles_of_links_and_pictures_are_blocks_of_their_own() -> None:
    page = 'Ein [*Verweis*](a.html "Seite mit 5 Bildern") und ![Bild](b.png (Ein "Haus")) [x][y].\n\n[y]: z'
    document = read(page, "a.md")
    contents = [(block.role.value, block.content) for block in document.blocks]
    assert contents == [
        ("body", "Ein Verweis und x."),
        ("ui", "Seite mit 5 Bildern"),
        ("ui", 'Ein "Haus"'),
        ("caption", "Bild"),
    ]
    assert_runs_are_exact(document, page)


def test_labels_and_blank_titles_are_no_titles_of_links() -> None:
    page = '[Verein][Haus] [x](u " ") [y](u "&amp;")\n\n[Haus]: u "Haus"\n'
    assert [block.content for block in read(page, "a.md").blocks] == ["Verein x y"]


def test_markdown_without_a_name_is_known_by_how_it_begins() -> None:
    assert read("# Titel\n\nText", "-").blocks[0].content == "Titel"
    assert read("---\ntitle: Über uns\n---\n\nText", "-").blocks[0].content == "Über uns"
    assert read("---\r\ntitle: Über uns\r\n---\r\n\r\nText", "-").blocks[0].content == "Über uns"
    assert read("#1 im Land\n\nText", "-").blocks[0].content == "#1 im Land"


@given(st.text(alphabet="*_`[]()!>-# \n\\&a;1.|<b>Ä:^", max_size=80))
def test_no_markdown_breaks_the_reader_and_its_runs_are_exact(page: str) -> None:
    with suppress(InputError):  # what holds no text is refused
        assert_runs_are_exact(read_document("a.md", content=page.encode()), page)


@given(st.text(alphabet="ab. \n\r\t-1)Ä\u0301ש", max_size=80))
def test_no_text_breaks_the_reader_and_its_runs_are_exact(page: str) -> None:
    if page and not page.isspace():
        document = read_document("a.txt", content=page.encode())
        assert_runs_are_exact(document, page)
        assert "".join("".join(said(document)).split()) in "".join(page.split()) or any(
            block.role is Role.LIST_ITEM for block in document.blocks
        )


def test_a_part_of_a_text_has_its_part_of_the_runs() -> None:
    origin = read("<p>a&amp;b c</p>", "a.html").blocks[0].origin
    part = narrow(origin, 1, 4)
    assert [(run.start, run.offset, run.length, run.raw) for run in part.runs] == [(0, 4, 1, 5), (1, 9, 2, 0)]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("Ä".encode(), "utf-8"),
        (codecs.BOM_UTF8 + "Ä".encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + "Ä".encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + "Ä".encode("utf-16-be"), "utf-16-be"),
        ("Ä – «ça»".encode("cp1252"), "cp1252"),
    ],
)
def test_encodings_are_recognised_and_written_back(data: bytes, encoding: str) -> None:
    decoded = decode(data)
    assert decoded.encoding == encoding
    assert decoded.text[0] == "Ä"
    assert decoded.encode(decoded.text) == data
    assert any(CP1252_NOTE in note for note in decoded.notes) == (encoding == "cp1252")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n\t",
        b"\n" * 10**6,
        b"a\x00b",
        b"\xed\xa0\x80",
        b"%PDF-1.7",
        b"PK\x03\x04",
        codecs.BOM_UTF16_LE,
        codecs.BOM_UTF16_LE + b"a",
        "Übergröße ".encode() * 20 + b"\xff",
        b"\x81\x8d",
    ],
)
def test_what_is_not_text_is_refused_with_what_to_do(data: bytes) -> None:
    with pytest.raises(InputError) as caught:
        read_document("page.txt", content=data)
    assert caught.value.where.startswith("page.txt")
    assert caught.value.hint


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    for path in (tmp_path / "missing.txt", tmp_path):
        with pytest.raises(InputError) as caught:
            read_document(path)
        assert caught.value.exit_code == 3
    with pytest.raises(UsageError, match="Did you mean “markdown”"):
        read_document("a", content=b"a", format="markdwon")


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.md"])
@pytest.mark.parametrize(
    "page",
    [
        "a",
        "x" * 10**6,
        "\u05e9\u05dc\u05d5\u05dd \u202eabc",
        "e\u0301" * 999,
        "<p" * 99999,
        "&" * 10**5,
        "[a](" * 9999,
    ],
)
def test_odd_pages_are_read(name: str, page: str) -> None:
    assert read_document(name, content=page.encode()).blocks


@given(st.binary(max_size=60))
def test_bytes_are_read_or_refused_and_nothing_else(data: bytes) -> None:
    with suppress(CheckerError):
        read_document("a.txt", content=data)


def test_presegmented_lines_keep_their_number() -> None:
    page = "eins\r\n\n  zwei \n"
    document = read_document("a", content=page.encode(), format="lines")
    assert said(document) == ["eins", "", "zwei"]
    assert_runs_are_exact(document, page)


@pytest.mark.parametrize("name", ["000_af72b463fc67abed.txt", "002_86438152eb14a7d8.txt"])
def test_the_language_of_the_seeds_is_recognised(name: str) -> None:
    assert guess_language((SEEDS / name).read_text(encoding="utf-8")) == ("de" if name[2] == "0" else "fr")
    assert guess_language("4711 – 0815") is None


def test_bitexts_are_known_by_their_name() -> None:
    assert is_bitext("a.TSV")
    assert is_bitext("x/y.xliff")
    assert not is_bitext("page.html")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", "<p>Der Befehl <code class='x'>echo <b>1.</b> Zwei</code> hilft <tt> </tt>.</p>"),
        ("a.html", "<p>Der Befehl <code>echo 1. Zwei</code> hilft .<pre><code>x</code></pre>"),
        ("a.md", "Der Befehl `echo 1. Zwei` hilft ."),
        ("a.md", "Der Befehl <code>echo 1. Zwei</code> hilft ."),
    ],
)
def test_inline_code_stands_between_backticks(name: str, content: str) -> None:
    assert read(content, name).blocks[0].content == "Der Befehl `echo 1. Zwei` hilft ."


def test_inline_code_over_two_lines_and_with_backticks_is_kept() -> None:
    assert [block.content for block in read("Ein `a\nb` und `` `c` `` hier.", "a.md").blocks] == [
        "Ein `a b` und `` `c` `` hier."
    ]
