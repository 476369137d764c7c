"""Everybody can use it: by keyboard, with a screen reader, enlarged, in the dark, in three languages."""

# ruff: noqa: E501 - a script for the page stays on one line

from __future__ import annotations

from typing import Any

import pytest

VIEWS = ("findings", "document", "overview")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def violations(report: Any, axe: str) -> list[str]:
    report.run(axe + "; 0")
    found = report.run(
        """rules => axe.run({runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']}).then(result =>
        result.violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.target.join(' ') + ' ' + (n.any[0]?.message || ''))))""",
        RULES,
    )
    return list(found)


@pytest.fixture(scope="session")
def large(checked: Any, texts: Any, rendered: Any, tmp_path_factory: Any) -> Any:
    """The file of a report of two documents with so many findings, made once."""
    place = tmp_path_factory.mktemp("large")

    def make(findings: int) -> Any:
        path = place / f"{findings}.html"
        if not path.exists():
            half = 8 * (findings // 8) or 8
            outcome = checked(
                texts.bitext(texts.couples(half)), texts.bitext(texts.couples(2 * findings - half), "b.html")
            )
            assert abs(len(outcome.findings) - findings) < 4
            path.write_text(rendered(outcome), encoding="utf-8")
        return path

    return make


@pytest.mark.ui("R-UI-60")
@pytest.mark.ui("R-UI-64")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["de", "fr", "en"])
@pytest.mark.parametrize("findings", [6, 1_000, 50_000])
def test_axe_finds_nothing(
    reader: Any, large: Any, axe: str, scheme: str, language: str, findings: int
) -> None:
    report = reader(large(findings), color_scheme=scheme, locale=language, bypass_csp=True)
    for view in VIEWS:
        report.page.click(f"[data-view={view}]")
        assert violations(report, axe) == []


@pytest.mark.ui("R-UI-60")
@pytest.mark.parametrize("width", [320, 375, 768])
def test_axe_finds_nothing_in_small_windows_and_dialogs(reader: Any, file: Any, axe: str, width: int) -> None:
    path = file()
    for view in VIEWS:
        assert violations(reader(path, f"view={view}", width=width, bypass_csp=True), axe) == []
    report = reader(path, width=width, bypass_csp=True).press("Enter", "3", "u")
    assert violations(report, axe) == []
    report.press("?")
    assert violations(report, axe) == []
    report.press("Escape")
    report.page.click("#share")
    assert violations(report, axe) == []


@pytest.mark.ui("R-UI-61")
def test_a_whole_morning_without_a_mouse(reader: Any, file: Any, tmp_path: Any) -> None:
    report = reader(file())

    def tab_to(wanted: str) -> None:
        for _ in range(60):
            if report.run("s => document.activeElement.matches(s)", wanted):
                return
            report.press("Tab")
        raise AssertionError(f"{wanted} cannot be reached")

    tab_to("[data-view=findings]")
    tab_to(".chip.critical")
    report.press("Enter")
    assert report.text(".detail h2") == "120 on one side is 12 on the other."
    tab_to("#list")
    report.press("2")
    report.press("Shift+Tab")
    report.run("document.body.focus()")
    for _ in range(60):
        if report.run("document.activeElement.id") == "share":
            break
        report.press("Shift+Tab")
    report.press("Enter")
    tab_to("#export")
    with report.page.expect_download() as download:
        report.press("Enter")
    assert download.value.suggested_filename == "waivers.json"


@pytest.mark.ui("R-UI-61")
@pytest.mark.parametrize("width", [375, 1440])
def test_what_has_the_focus_is_not_hidden_behind_what_sticks(reader: Any, file: Any, width: int) -> None:
    report = reader(file(), width=width, height=620).press("Enter")
    hidden = []
    for _ in range(40):
        report.press("Tab")
        found = report.run(
            """() => { const it = document.activeElement, box = it.getBoundingClientRect();
            if (it === document.body || box.height > 400 || !it.closest('.detail')) return null;
            const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
            return there && (it.contains(there) || there.contains(it)) ? null : it.outerHTML.slice(0, 80); }"""
        )
        hidden += [found] if found else []
    assert hidden == []


@pytest.mark.ui("R-UI-61")
def test_focus_is_seen_and_targets_are_large_enough(reader: Any, file: Any) -> None:
    report = reader(file())
    report.press("Tab", "Tab", "Tab")
    outline = report.run(
        "(s => [s.outlineStyle, parseFloat(s.outlineWidth)])(getComputedStyle(document.activeElement))"
    )
    assert outline == ["solid", 2]
    small = report.run(
        """() => [...document.querySelectorAll('button, select, input')].filter(e => e.offsetParent).map(e => [e.className + e.id, e.getBoundingClientRect()])
        .filter(([, r]) => r.height < 24 || r.width < 16).map(([name]) => name)"""
    )
    assert [name for name in small if name] == []


@pytest.mark.ui("R-UI-62")
def test_changes_are_announced_and_the_list_has_roles(reader: Any, file: Any) -> None:
    report = reader(file()).press("3")
    assert report.text("#live") == "Decided: false alarm. 1 finding."
    assert report.page.get_attribute("#live", "aria-live") == "polite"
    tree = report.page.locator("#list").aria_snapshot()
    assert "listbox" in tree
    assert "option" in tree
    assert report.run("[...document.querySelectorAll('.list, .detail')].every(e => e.tabIndex === 0)")


@pytest.mark.ui("R-UI-63")
@pytest.mark.parametrize("view", VIEWS)
def test_nothing_is_cut_at_320_pixels(reader: Any, file: Any, view: str) -> None:
    report = reader(
        file(), f"view={view}", width=320, height=640, reduced_motion="reduce", forced_colors="active"
    )
    assert report.run("document.documentElement.scrollWidth <= 320")
    assert report.run("getComputedStyle(document.querySelector('button')).transitionDuration") in ("0s", "")


@pytest.mark.ui("R-UI-50")
@pytest.mark.parametrize(
    ("locale", "tab"),
    [("de-CH", "Befunde"), ("fr-FR", "Constats"), ("en-US", "Findings"), ("it-IT", "Findings")],
)
def test_the_page_speaks_the_readers_language(reader: Any, file: Any, locale: str, tab: str) -> None:
    assert reader(file(), locale=locale).text("[data-view=findings]") == tab


@pytest.mark.ui("R-UI-50")
def test_the_language_is_switched_in_the_page_and_kept(reader: Any, file: Any) -> None:
    report = reader(file())
    report.page.select_option("#language", "fr")
    assert report.text("h1") == "Pas prêt à publier"
    report.page.reload()
    report.page.wait_for_selector("html[data-ready]")
    assert report.text("h1") == "Pas prêt à publier"


@pytest.mark.ui("R-UI-51")
@pytest.mark.parametrize(("locale", "figure"), [("de", "4.000"), ("fr", "4\u202f000"), ("en", "4,000")])
def test_numbers_are_written_as_the_language_writes_them(
    reader: Any, checked: Any, texts: Any, file: Any, locale: str, figure: str
) -> None:
    report = reader(file(checked(texts.bitext(texts.couples(8000)))), "like=apart", locale=locale)
    assert figure in report.text("#found")


@pytest.mark.ui("R-UI-60")
@pytest.mark.parametrize("width", [375, 1440])
def test_axe_finds_nothing_where_findings_were_forgiven(
    reader: Any, checked: Any, file: Any, axe: str, width: int
) -> None:
    from checker.waivers import Waiver

    waivers = [Waiver(scope="rule", rule="SPC98", reason="So ist es im Haus üblich.", owner="m.keller")]
    path = file(checked(waivers=[*waivers, Waiver(fingerprint="gone")]))
    for view in VIEWS:
        report = reader(path, f"view={view}&status=accepted", width=width, bypass_csp=True)
        assert violations(report, axe) == []
