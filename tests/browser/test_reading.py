"""Reading: three views, both sides, marks, what cannot be seen, the suggestion."""

# ruff: noqa: E501 - a script for the page stays on one line

from __future__ import annotations

from typing import Any

import pytest

from checker.model import Role


@pytest.mark.ui("R-UI-20")
def test_three_views_share_what_is_chosen(reader: Any, file: Any) -> None:
    report = reader(file())
    report.page.click(".chip.minor")
    report.press("d")
    assert report.count(".pair.noted") == 1
    assert "severity=minor" in report.page.url
    report.page.click("[data-view=overview]")
    report.page.click("[data-view=findings]")
    assert report.page.get_attribute(".chip.minor", "aria-pressed") == "true"


@pytest.mark.ui("R-UI-20")
def test_unaligned_parts_are_shown_as_gaps(reader: Any, file: Any) -> None:
    report = reader(file(), "view=document")
    assert report.count(".pair.alone .nothing") == 1


@pytest.mark.ui("R-UI-21")
def test_both_sides_are_marked_by_more_than_colour_and_linked(reader: Any, file: Any) -> None:
    report = reader(file())
    assert report.run("[...document.querySelectorAll('.here mark')].map(m => m.textContent)") == ["120", "12"]
    style = report.run(
        "(s => [s.textDecorationLine, s.backgroundColor])(getComputedStyle(document.querySelector('.here mark')))"
    )
    assert style[0] == "underline"
    assert style[1] != "rgba(0, 0, 0, 0)"
    assert report.run("[...document.querySelectorAll('.pairs header .words')].map(m => m.textContent)") == [
        "120",
        "12",
    ]
    report.page.focus(".here mark >> nth=0")
    assert report.count(".here mark.lit") == 2


@pytest.mark.ui("R-UI-21")
@pytest.mark.parametrize(("width", "columns"), [(1440, 2), (768, 2), (375, 1)])
def test_two_columns_where_there_is_room(reader: Any, file: Any, width: int, columns: int) -> None:
    report = reader(file(), width=width).press("Enter")
    tracks = report.run(
        "getComputedStyle(document.querySelector('.pairs')).gridTemplateColumns.split(' ').length"
    )
    assert tracks == columns


@pytest.mark.ui("R-UI-22")
def test_two_pairs_around_and_ten_on_demand(reader: Any, checked: Any, texts: Any, file: Any) -> None:
    rows = [(f"Satz {at}.", f"Phrase {at}.", Role.BODY) for at in range(40)]
    rows[20] = ("Es sind 14.", "Il y en a 15.", Role.BODY)
    report = reader(file(checked(texts.bitext(rows))))
    assert report.count(".pairs .near") == 8
    report.press("c")
    assert report.count(".pairs .near") == 40


@pytest.mark.ui("R-UI-22")
def test_the_edge_of_a_document_is_shown(reader: Any, file: Any) -> None:
    report = reader(file(), "severity=major")
    assert report.text(".edge") == "start of the document"


@pytest.mark.ui("R-UI-23")
def test_each_text_names_its_language(reader: Any, file: Any) -> None:
    report = reader(file(), locale="fr-FR")
    assert report.page.get_attribute("html", "lang") == "fr"
    sides = report.run("[...document.querySelectorAll('.here')].map(e => [e.lang, e.translate, e.dir])")
    assert sides == [["de-DE", False, "auto"], ["fr-FR", False, "auto"]]


@pytest.mark.ui("R-UI-23")
def test_what_is_not_translated_says_so(reader: Any, file: Any) -> None:
    report = reader(file(), locale="fr-FR")
    assert report.page.get_attribute(".why .lead", "lang") == "en"
    assert report.page.get_attribute(".why .mend", "lang") == "en"


@pytest.mark.ui("R-UI-24")
def test_texts_are_hyphenated_and_never_overflow(reader: Any, file: Any) -> None:
    report = reader(file())
    style = report.run(
        "(s => [s.hyphens, s.overflowWrap])(getComputedStyle(document.querySelector('.here')))"
    )
    assert style == ["auto", "anywhere"]


@pytest.mark.ui("R-UI-25")
def test_what_cannot_be_seen_is_drawn_and_copied_as_it_is(
    reader: Any, checked: Any, texts: Any, file: Any
) -> None:
    text = "14\u00a0%\u202f; a\u2009b\u00adc\u200bd\te  f"
    report = reader(file(checked(texts.bitext([("15 x", text, Role.BODY)]))))
    assert report.count(".here .inv") == 7
    copied = report.run(
        """() => { const range = document.createRange(); range.selectNodeContents(document.querySelectorAll('.here')[1]);
        getSelection().removeAllRanges(); getSelection().addRange(range); return getSelection().toString(); }"""
    )
    assert copied == text
    drawn = "getComputedStyle(document.querySelector('.here .space'), '::after').content"
    assert report.run(drawn) == '""'
    report.press("n")
    assert report.run(drawn) == "none"


@pytest.mark.ui("R-UI-25")
def test_the_clipboard_gets_the_original_characters(reader: Any, checked: Any, texts: Any, file: Any) -> None:
    text = "14\u00a0%\u202f; fin"
    report = reader(file(checked(texts.bitext([("15 x", text, Role.BODY)]))))
    got = report.run(
        """() => new Promise(done => { document.addEventListener('copy', e => setTimeout(() => done(getSelection().toString())), {once: true});
        const range = document.createRange(); range.selectNodeContents(document.querySelectorAll('.here')[1]);
        getSelection().removeAllRanges(); getSelection().addRange(range); document.execCommand('copy'); })"""
    )
    assert got == text


@pytest.mark.ui("R-UI-26")
def test_tags_and_placeholders_are_numbered_chips(reader: Any, checked: Any, texts: Any, file: Any) -> None:
    report = reader(
        file(checked(texts.bitext([("15 <b>fett</b> {name}", "16 <b>gras</b> {name}", Role.BODY)])))
    )
    chips = report.run(
        "[...document.querySelectorAll('.here')[0].querySelectorAll('.tag')].map(t => [t.dataset.n, t.textContent])"
    )
    assert chips == [["1", "<b>"], ["2", "</b>"], ["3", "{name}"]]
    assert report.count(".here .tag.lone") == 0


@pytest.mark.ui("R-UI-26")
def test_a_tag_without_a_partner_is_marked_and_a_long_one_opens(
    reader: Any, checked: Any, texts: Any, file: Any
) -> None:
    german = "15 <b>fett</b> &amp; <a href='https://example.org/de/eine-lange-adresse'>mehr</a> %1$s"
    french = "16 <B>gras</B> et <a href='https://example.org/fr/une-longue-adresse'>plus</a> {name}"
    report = reader(file(checked(texts.bitext([(german, french, Role.BODY)]))))
    lone = "[...document.querySelectorAll('.here .tag.lone')].map(t => [t.textContent, t.title])"
    assert report.run(lone) == [["%1$s", "on this side only"], ["{name}", "on this side only"]]
    width = "document.querySelectorAll('.here .tag')[3].getBoundingClientRect().width"
    closed = report.run(width)
    report.page.focus(".here .tag >> nth=3")
    assert report.run(width) > closed


@pytest.mark.ui("R-UI-26")
def test_tags_are_shown_in_every_view_whatever_stands_beside_them(
    reader: Any, checked: Any, texts: Any, file: Any
) -> None:
    """`reader` fails the test on any error in the page."""
    tagged = ("<b>15</b> {name} &amp; %s", "{{ x }} &#x200B; <a href='x'>15</a>", "<br/>15", "&nbsp;15 %(n)s")
    rows = [(one, other, Role.BODY) for text in tagged
            for one, other in (("", text + " Oui?"), (text.replace("15", "16"), text), (text, ""), (" ", text + "!"))]  # fmt: skip
    report = reader(file(checked(texts.bitext(rows))), "like=apart")
    assert report.count(".why .example .tag") > 0
    shown = report.count(".item")
    assert shown >= 12
    for _ in range(shown):
        assert report.count(".here .tag") + report.count(".here mark") > 0
        report.press("j")
    for view in ("document", "overview", "findings"):
        report.page.click(f"[data-view={view}]")


@pytest.mark.ui("R-UI-27")
def test_the_suggestion_is_a_difference_of_words(reader: Any, file: Any) -> None:
    report = reader(file(), "severity=minor")
    assert report.run(
        "[...document.querySelectorAll('.diff del, .diff ins')].map(e => [e.tagName, e.textContent])"
    ) == [
        ["DEL", "cela?"],
        ["INS", "cela\u202f?"],
    ]


@pytest.mark.ui("R-UI-40")
def test_every_finding_says_why_with_a_good_and_a_bad_example(reader: Any, file: Any) -> None:
    report = reader(file())
    assert report.count(".why .example.good") == 1
    assert report.count(".why .example.bad mark") == 2
    assert "Figures agree." in report.text(".why")
    assert report.text(".why .mend") == "Mend it by writing the figure of the source."
    assert 'ignore = ["NUM98"]' in report.text(".why")


@pytest.mark.ui("R-UI-41")
@pytest.mark.ui("R-UI-42")
def test_the_overview_has_a_table_beside_every_chart(
    reader: Any, checked: Any, texts: Any, file: Any
) -> None:
    outcome = checked(*(texts.bitext(texts.couples(60), f"{name}.html") for name in "abc"))
    report = reader(file(outcome), "view=overview")
    assert report.run(
        "[...document.querySelectorAll('svg')].every(s => s.querySelector('title') && s.querySelector('desc') && s.closest('table'))"
    )
    report.page.click("[data-sort='3']")
    assert report.count("th[aria-sort]") == 1
    report.page.click("#heat [data-document='1']")
    assert "document=1" in report.page.url


@pytest.mark.ui("R-UI-41")
def test_reports_of_the_same_documents_are_compared(reader: Any, checked: Any, texts: Any, file: Any) -> None:
    before = file(checked(texts.bitext(texts.couples(32))), name="before.html")
    after = file(checked(texts.bitext(texts.couples(16))), name="after.html")
    report = reader(before, "view=overview")
    assert report.count(".trend") == 0
    report.open(after, "view=overview")
    assert report.run(
        "[...document.querySelectorAll('.trend tbody td:nth-child(2)')].map(td => td.textContent)"
    ) == ["8", "16"]
    assert report.count(".trend svg polyline") == 1


@pytest.mark.ui("R-UI-41")
def test_what_is_new_what_persists_and_what_is_gone_stands_in_words_and_filters(
    reader: Any, checked: Any, texts: Any, file: Any
) -> None:
    from datetime import date

    from msgspec.structs import replace

    from checker.history import History, Run

    earlier = checked(texts.bitext(texts.couples(8)[:6]))
    past = History().then(Run(date(2026, 11, 2), {"minor": 9}, 900), [])
    past = past.then(Run(date(2026, 11, 9), earlier.by_severity(), earlier.words), earlier.findings)
    outcome = checked(texts.bitext(texts.couples(8)[2:]))
    report = reader(file(replace(outcome, before=past)), "view=overview")
    rows = "[...document.querySelectorAll('#since tbody tr')].map(tr => tr.lastElementChild.textContent)"
    assert report.run(rows) == ["1", "2", "1"]
    assert report.count(".trend polyline") == 1
    assert report.text(".trend time >> nth=0") == "Nov 9, 2026"
    report.page.click("[data-age=new]")
    assert report.count(".item") == 1
    assert "age=new" in report.page.url


@pytest.mark.ui("R-UI-20")
def test_a_mark_and_its_note_in_the_document_light_each_other_and_lead_to_the_finding(
    reader: Any, file: Any
) -> None:
    report = reader(file(), "view=document")
    report.page.hover(".note.critical")
    assert report.count("mark.critical.lit") == 2
    report.page.click("mark.critical >> nth=0")
    assert report.text(".detail h2") == "120 on one side is 12 on the other."


@pytest.mark.ui("R-UI-20")
@pytest.mark.parametrize("width", [1440, 390])
def test_both_files_are_named_and_a_finding_has_its_place_in_each(
    reader: Any, checked: Any, texts: Any, file: Any, width: int
) -> None:
    report = reader(file(checked(texts.filed("/home/m.keller/"))), width=width).press("Enter")
    places = ["haus.html:4:11", "maison.html:14:11"]
    assert report.run("[...document.querySelectorAll('.places button')].map(b => b.lastChild.data)") == places
    report.run("document.addEventListener('copy', () => { window.got = document.activeElement.value; })")
    report.page.click(".places button >> nth=1")
    assert report.run("window.got") == places[1]
    for view in ("findings", "document", "overview"):
        if view != "findings" or width > 600:
            report.page.evaluate("view => document.querySelector(`[data-view=${view}]`).click()", view)
        assert "haus.html · maison.html" in report.run("document.body.innerText + document.title")
    assert "m.keller" not in report.run(
        "document.body.textContent.replace(document.getElementById('data'), '')"
    )
