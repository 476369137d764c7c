"""What stands on a page beside text, from the file to the finding."""

from __future__ import annotations

from checker import packs
from checker.align import align
from checker.engine import check
from checker.model import Finding, Locale
from checker.readers import read_document

DE, FR = Locale("de", "DE"), Locale("fr", "FR")
GERMAN = """<html><body><nav><a href="#top">Nach oben</a></nav>
<h1>Das Haus am See</h1><p><img src="a.png"> Das Haus ist groß und alt.</p>
<p>Der Garten ist klein, siehe <a href="garten.html">die Bilder</a>.</p>
<table><tr><td>Brot</td><td>3 Euro</td></tr></table>
<p>Der Weg zum Wald ist kurz.</p><img src="b.png"></body></html>"""
FRENCH = """<html><body><h1>La maison au bord du lac</h1>
<p><img src="a.png"> La maison est grande et vieille.</p>
<p>Le jardin est petit, voir <a href="jardin.html">les images</a>.</p>
<table><tr><td>Pain</td><td>3 euros</td></tr></table>
<p>Le chemin vers la forêt est court.</p><img src="b.png"></body></html>"""


def _found(german: str, french: str, end: str = "html") -> list[Finding]:
    one = read_document(f"seite.de.{end}", content=german.encode())
    two = read_document(f"page.fr.{end}", content=french.encode())
    rules = [rule for rule in packs.rules() if rule.code == "COM09"]
    return list(check([align(one, two, DE, FR)], rules).findings)


def test_pages_with_as_many_pictures_links_and_tables_are_fine() -> None:
    assert _found(GERMAN, FRENCH) == []


def test_a_lost_picture_is_found_where_it_stood() -> None:
    (found,) = _found(GERMAN, FRENCH.replace('<img src="a.png">', ""))
    assert found.message == "Pictures on the page: 2 in German, 1 in French."
    assert "Haus" in found.pair.source.content


def test_a_lost_link_is_found_in_its_sentence() -> None:
    (found,) = _found(GERMAN, FRENCH.replace('<a href="jardin.html">', "").replace("</a>", ""))
    assert found.message == "Links in the passages both pages have: 1 in German, 0 in French."
    assert "Garten" in found.pair.source.content


def test_a_table_that_became_text_is_found() -> None:
    flat = (
        FRENCH.replace("<table><tr><td>", "<p>").replace("</td><td>", " ").replace("</td></tr></table>", "")
    )
    assert [found.message for found in _found(GERMAN, flat)] == [
        "Tables on the page: 1 in German, 0 in French."
    ]


def test_hidden_pictures_are_not_counted() -> None:
    hidden = FRENCH.replace("<h1>", '<div hidden><img src="c.png"></div><h1>')
    assert _found(GERMAN, hidden) == []


def test_a_link_in_a_passage_that_is_missing_goes_with_the_passage() -> None:
    longer = GERMAN.replace(
        "<h1>", '<p><a href="mehr.html">Etwas ganz anderes über Schiffe im Hafen.</a></p><h1>'
    )
    assert _found(longer, FRENCH) == []


def test_markdown_is_counted_too() -> None:
    german = (
        "# Haus\n\n![Der See](see.png)\n\nDas Haus ist groß, siehe [Garten](garten.md).\n\n"
        "| a | b |\n|---|---|\n| c | d |\n"
    )
    french = (
        "# Maison\n\n![Le lac](see.png)\n\nLa maison est grande, voir [jardin](jardin.md).\n\n"
        "| a | b |\n|---|---|\n| c | d |\n"
    )
    assert _found(german, french, "md") == []
    bare = french.replace("![Le lac](see.png)\n\n", "").replace("[jardin](jardin.md)", "le jardin")
    assert sorted(found.message for found in _found(german, bare, "md")) == [
        "Links in the passages both pages have: 1 in German, 0 in French.",
        "Pictures on the page: 1 in German, 0 in French.",
    ]


def test_plain_text_says_nothing_about_pictures() -> None:
    assert _found("Das Haus ist groß.", "La maison est grande.", "txt") == []
