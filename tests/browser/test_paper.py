"""On paper: a cover, the findings, and no more than can be read."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

import pytest


def printed(report: Any) -> str:
    report.page.emulate_media(media="print")
    report.run("dispatchEvent(new Event('beforeprint'))")
    return str(report.text("body"))


@pytest.mark.ui("R-UI-70")
def test_the_cover_says_verdict_score_scope_and_findings_follow(reader: Any, file: Any) -> None:
    paper = printed(reader(file()))
    for said in (
        "Not ready to publish",
        "critical",
        "Shown: open",
        "haus.html",
        "120 on one side is 12 on the other.",
        "NUM98",
    ):
        assert said in paper
    assert "Export" not in paper


@pytest.mark.ui("R-UI-70")
def test_what_is_filtered_is_printed(reader: Any, file: Any) -> None:
    paper = printed(reader(file(), "severity=minor"))
    assert "SPC98" in paper
    assert "NUM98" not in paper


@pytest.mark.ui("R-UI-70")
def test_a_finding_has_its_place_on_paper(reader: Any, checked: Any, texts: Any, file: Any) -> None:
    paper = printed(reader(file(checked(texts.filed()))))
    assert paper.count("haus.html · maison.html") == 2
    assert "haus.html:4:11 · maison.html:14:11" in paper


@pytest.mark.ui("R-UI-70")
def test_what_was_decided_stands_on_paper_with_its_reason_and_owner(reader: Any, file: Any) -> None:
    report = reader(file()).press("e")
    report.page.fill("#reason", "So gewollt.")
    report.page.fill("#owner", "m.keller")
    report.press("Escape", "2")
    report.page.select_option(".selects select >> nth=0", "")
    assert "accepted – this place · So gewollt. · m.keller" in printed(report)


@pytest.mark.ui("R-UI-70")
def test_no_more_than_five_hundred_are_printed_and_that_is_said(
    reader: Any, checked: Any, texts: Any, file: Any
) -> None:
    report = reader(file(checked(texts.bitext(texts.couples(2000)))))
    assert "Only the first 500 of 1,000 findings are printed." in printed(report)
    assert report.count(".printed") == 500


@pytest.mark.ui("R-UI-70")
def test_a_pdf_holds_every_word_and_starts_a_page_for_each_document(
    reader: Any, checked: Any, texts: Any, file: Any
) -> None:
    pypdf = pytest.importorskip("pypdf", reason="pypdf is not installed")
    outcome = checked(texts.bitext(texts.couples(8)), texts.bitext(texts.couples(8), "garten.html"))
    report = reader(file(outcome))
    made = pypdf.PdfReader(BytesIO(report.page.pdf(format="A4", prefer_css_page_size=True)))
    pages = [" ".join(page.extract_text().split()) for page in made.pages]
    first = next(at for at, page in enumerate(pages) if "garten.html" in page and "NUM98" in page)
    assert "haus.html" in pages[0]
    assert first > 0
    assert "haus.html" not in pages[first]
    whole = " ".join(pages)
    for german, french, _ in texts.SENTENCES[1:4]:
        assert whole.count(german) >= 2
        assert french.split("?")[0] in whole
    identity = re.search(r"· ([0-9a-f]{16})", pages[0])
    assert identity
    assert all(identity[1] in page for page in pages)
    assert f"1 / {len(pages)}" in pages[0]
