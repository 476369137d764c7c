"""On paper: a cover, the findings, and no more than can be read."""

from __future__ import annotations

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
def test_no_more_than_five_hundred_are_printed_and_that_is_said(
    reader: Any, checked: Any, texts: Any, file: Any
) -> None:
    report = reader(file(checked(texts.bitext(texts.couples(2000)))))
    assert "Only the first 500 of 1,000 findings are printed." in printed(report)
    assert report.count(".printed") == 500


@pytest.mark.ui("R-UI-70")
def test_a_pdf_comes_out(reader: Any, file: Any) -> None:
    assert reader(file()).page.pdf(format="A4", prefer_css_page_size=True)[:5] == b"%PDF-"
