"""Long lists: only what is seen stands in the page, and nothing is lost by it."""

# ruff: noqa: E501 - a script for the page stays on one line

from __future__ import annotations

from typing import Any

import pytest


@pytest.fixture
def long(checked: Any, texts: Any, file: Any) -> Any:
    return file(checked(texts.bitext(texts.couples(8000))))


@pytest.mark.ui("R-UI-10")
def test_thousands_of_findings_stay_under_a_thousand_nodes(reader: Any, long: Any) -> None:
    report = reader(long, "like=apart")
    for view in ("findings", "document", "overview"):
        report.page.click(f"[data-view={view}]")
        assert report.run("document.querySelectorAll('*').length") <= 1000


@pytest.mark.ui("R-UI-11")
def test_the_end_of_the_list_is_reached_and_said(reader: Any, long: Any) -> None:
    report = reader(long, "like=apart")
    report.page.focus("#list")
    report.press("End")
    assert report.count(".item") <= 60
    assert report.run(
        "(e => [e.getAttribute('aria-posinset'), e.getAttribute('aria-setsize')])(document.querySelector('.item.chosen'))"
    ) == ["4000", "4000"]
    active = report.page.get_attribute("#list", "aria-activedescendant")
    assert report.count(f"#{active}") == 1
    assert report.run("document.activeElement.id") == "list"
    report.press("Home")
    assert report.page.get_attribute(".item.chosen", "aria-posinset") == "1"


@pytest.mark.ui("R-UI-12")
def test_ctrl_f_is_ours_only_where_the_browser_cannot_see_all(reader: Any, long: Any, file: Any) -> None:
    report = reader(long, "like=apart")
    report.press("Control+f")
    assert report.run("document.activeElement.id") == "query"
    report.press("Escape")
    assert report.run("document.activeElement.id") == "list"
    small = reader(file(name="small.html"))
    small.press("Control+f")
    assert small.run("document.activeElement.id") != "query"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("strasse", 0),
        ("haus", 1),
        ("MAISON", 1),
        ("coute", 1),
        ("millions d'euros", 1),
        ("num98", 2),
        ("narrow", 2),
        ("zzz", 0),
    ],
)
def test_searching_folds_accents_case_and_spaces(reader: Any, file: Any, query: str, found: int) -> None:
    report = reader(file())
    report.press("/")
    report.page.keyboard.type(query)
    assert report.count(".item") == found


def test_searching_by_regular_expression(reader: Any, file: Any) -> None:
    report = reader(file(), "re=1&q=%5Cb14%5Cb")
    assert report.count(".item") == 1


def test_a_broken_expression_is_said_to_be_one(reader: Any, file: Any) -> None:
    report = reader(file())
    report.page.check(".tick >> nth=1")
    report.page.fill("#query", "(cela")
    assert report.page.get_attribute("#query", "aria-invalid") == "true"
    assert report.text("#live") == report.text("#wrong") == "Not a regular expression: all are shown."
    report.page.fill("#query", "(cela)")
    assert report.count("#wrong") == 0
    assert report.text("#live") == report.text("#found") == "1 finding"


def test_where_nothing_passes_the_filters_that_is_said_and_not_praised(reader: Any, file: Any) -> None:
    report = reader(file())
    report.page.fill("#query", "zzz")
    assert report.text(".done") == "No finding passes these filters.\n\nClear filters"
    assert report.text("#live") == "0 findings"
    report.page.click(".done button")
    assert report.text("#found") == "4 findings"
    labels = report.run("[...document.querySelectorAll('.selects select')].map(s => s.ariaLabel)")
    assert labels == ["State", "Category", "Rule", "Certainty"]


def test_filters_count_what_they_would_show(reader: Any, file: Any) -> None:
    report = reader(file())
    report.page.click(".chip.minor")
    assert report.text("#found") == "2 findings"
    assert "1" in report.text(".chip.critical")
    offered = report.run("[...document.querySelectorAll('.selects select')[1].options].map(o => o.value)")
    assert offered == ["", "spacing"]
    report.page.click("text=Clear filters")
    assert report.text("#found") == "4 findings"


@pytest.mark.ui("R-UI-71")
def test_a_link_shows_the_same_finding(reader: Any, file: Any) -> None:
    path = file()
    report = reader(path).press("j", "j")
    message, link = report.text(".detail h2"), report.page.url
    again = reader(path, link.partition("#")[2])
    assert again.text(".detail h2") == message


@pytest.mark.ui("R-UI-44")
def test_how_sure_the_alignment_is_stands_in_words_and_filters(
    reader: Any, checked: Any, texts: Any, file: Any
) -> None:
    from dataclasses import replace

    document = texts.bitext(texts.couples(8))
    sure = [1.0, 0.6, 1.0, 0.9, 1.0, 1.0, 1.0, 1.0]
    pairs = tuple(replace(pair, confidence=value) for pair, value in zip(document.pairs, sure, strict=True))
    report = reader(file(checked(replace(document, pairs=pairs, _cells={}))), "sure=probable")
    assert report.count(".item") == 1
    assert report.text(".detail .sure") == "probable, alignment probable"


@pytest.mark.ui("R-UI-44")
def test_how_sure_a_rule_is_stands_in_words_and_filters(reader: Any, file: Any) -> None:
    report = reader(file())
    assert report.text(".detail .sure") == "certain"
    report.page.select_option(".selects select[aria-label='Certainty']", "hint")
    assert report.count(".item") == 2
    assert report.text(".detail .sure") == "hint"
