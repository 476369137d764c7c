"""Deciding: one key, undone as often as one likes, handed to the checker as waivers."""

# ruff: noqa: E501 - a script for the page stays on one line

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from checker.model import Role
from checker.waivers import read_waivers


def exported(report: Any, tmp_path: Path) -> str:
    report.page.click("#share")
    with report.page.expect_download() as download:
        report.page.click("#export")
    path = tmp_path / "waivers.json"
    download.value.save_as(path)
    return path.read_text("utf-8")


@pytest.mark.ui("R-UI-31")
@pytest.mark.ui("R-UI-32")
def test_one_key_decides_and_moves_on(reader: Any, file: Any) -> None:
    report = reader(file())
    first, score = report.text(".detail h2"), report.text("#found")
    report.press("3")
    assert report.text(".detail h2") != first
    assert report.text("#found") != score
    assert "1 decision not exported" in report.text("#unsaved")
    assert "remain" in report.text("#preview")


@pytest.mark.ui("R-UI-30")
@pytest.mark.parametrize(("key", "state"), [("1", "fixed"), ("2", "accepted"), ("3", "false-positive")])
def test_each_state_has_its_key(reader: Any, file: Any, tmp_path: Path, key: str, state: str) -> None:
    report = reader(file()).press(key)
    assert [waiver.state for waiver in read_waivers(exported(report, tmp_path), where="")] == [state]


@pytest.mark.ui("R-UI-31")
def test_undoing_goes_back_to_the_start(reader: Any, file: Any) -> None:
    report = reader(file())
    before = report.text("#found")
    report.press("1", "2", "3", "u", "u", "u", "u")
    assert report.text("#found") == before
    assert report.page.is_hidden("#unsaved")


@pytest.mark.ui("R-UI-31")
def test_what_was_decided_can_be_opened_again(reader: Any, file: Any) -> None:
    report = reader(file()).press("1")
    report.page.select_option(".selects select >> nth=0", "fixed")
    report.press("4")
    report.page.select_option(".selects select >> nth=0", "open")
    assert report.text("#found") == "4 findings"


@pytest.mark.ui("R-UI-31")
def test_like_findings_are_one_group_with_one_decision_where_that_is_asked_for(
    reader: Any, checked: Any, texts: Any, file: Any, tmp_path: Path
) -> None:
    rows = [(f"Ja {at}?", f"Oui {at} bien sûr?", Role.BODY) for at in range(40)]
    report = reader(file(checked(texts.bitext(rows))))
    assert report.count(".item") == 1
    assert "40" in report.text(".item .times")
    chosen = "document.getElementById('scope').selectedOptions[0].textContent"
    assert report.run(chosen) == "this place (1)"
    report.press("g")
    assert report.run(chosen) == report.text("#live") == "all alike (40)"
    assert report.text(".reach") == "40 findings at once"
    report.press("2")
    assert report.text(".told span") == report.text("#live") == "Decided: accepted. 40 findings."
    assert report.count(".item") == 0
    (waiver,) = read_waivers(exported(report, tmp_path), where="")
    assert waiver.scope == "group"
    again = checked(texts.bitext(rows), waivers=[waiver])
    assert (len(again.findings), len(again.waived)) == (0, 40)


@pytest.mark.ui("R-UI-31")
def test_one_key_on_a_group_decides_the_one_that_is_seen_and_goes_on_to_the_next(
    reader: Any, checked: Any, texts: Any, file: Any, tmp_path: Path
) -> None:
    rows = [(f"Ja {at}?", f"Oui {at} bien sûr?", Role.BODY) for at in range(5)]
    report = reader(file(checked(texts.bitext(rows))))
    for left, seen in (("4", "Oui 1"), ("3", "Oui 2")):
        report.press("3")
        assert left in report.text(".item .times")
        assert seen in report.text(".here >> nth=1")
    report.press("g", "g", "3")
    assert report.text("#live") == "Decided: false alarm. 1 finding."
    report.page.click(".told button")
    assert "3" in report.text(".item .times")
    assert [waiver.scope for waiver in read_waivers(exported(report, tmp_path), where="")] == ["finding"] * 2


@pytest.mark.ui("R-UI-31")
def test_opening_one_of_a_group_again_leaves_the_others_decided(
    reader: Any, checked: Any, texts: Any, file: Any, tmp_path: Path
) -> None:
    rows = [(f"Ja {at}?", f"Oui {at} bien sûr?", Role.BODY) for at in range(5)]
    report = reader(file(checked(texts.bitext(rows)))).press("g", "2")
    report.page.select_option(".selects select >> nth=0", "accepted")
    report.press("4")
    assert report.text("#found") == "4 findings in 1 group"
    waivers = read_waivers(exported(report, tmp_path), where="")
    again = checked(texts.bitext(rows), waivers=waivers)
    assert (len(again.findings), len(again.waived)) == (1, 4)
    report.press("g", "4")
    assert report.count(".item") == 0
    report.press("u", "u")
    assert report.text("#found") == "5 findings in 1 group"


@pytest.mark.ui("R-UI-31")
def test_letters_can_be_switched_off_and_leave_fields_alone(reader: Any, file: Any) -> None:
    report = reader(file())
    report.press("e")
    report.page.keyboard.type("1 u 3")
    assert report.page.input_value("#reason") == "1 u 3"
    assert report.text("#found") == "4 findings"
    report.press("Escape", "?")
    report.page.uncheck("#dialog .tick input")
    report.press("Escape", "1")
    assert report.text("#found") == "4 findings"


@pytest.mark.ui("R-UI-31")
def test_the_suggestion_can_be_copied(reader: Any, file: Any) -> None:
    report = reader(file(), "severity=minor")
    report.run("document.addEventListener('copy', () => { window.got = document.activeElement.value; })")
    report.press("y")
    assert report.run("window.got") == "cela\u202f?"
    report.press("Y")
    assert report.run("window.got") == "Qui peut payer cela\u202f?"


@pytest.mark.ui("R-UI-31")
def test_where_a_suggestion_only_deletes_nothing_is_said_to_be_copied(reader: Any, file: Any) -> None:
    """The suggestion is made one that deletes, as no rule of the small pack does that."""
    first = "const parse = JSON.parse; JSON.parse = (text) => { const made = parse(text); const fix = made.findings?.fix; if (fix) fix.forEach((each, i) => { if (each) fix[i] = [...each.slice(0, 2), 0, 999, '']; }); return made; };"
    report = reader(file(), "severity=minor", first=first)
    report.run("document.addEventListener('copy', () => { window.got = document.activeElement.value; })")
    for key in ("y", "Y"):
        report.press("n", key)
        assert report.text("#live") == "Nothing copied: the suggestion only deletes."
    assert report.run("window.got") is None


@pytest.mark.ui("R-UI-33")
def test_decisions_are_kept_by_the_browser(reader: Any, file: Any) -> None:
    path = file()
    report = reader(path).press("1")
    assert report.text("#found") == "3 findings"
    report.page.on("dialog", lambda dialog: dialog.accept())
    report.page.reload()
    report.page.wait_for_selector("html[data-ready]")
    assert report.text("#found") == "3 findings"
    assert report.text("#unsaved") == "1 decision not exported"
    exported(report, path.parent)
    report.page.reload()
    report.page.wait_for_selector("html[data-ready]")
    assert report.page.is_hidden("#unsaved")


@pytest.mark.ui("R-UI-33")
def test_where_the_browser_keeps_nothing_one_can_still_decide_and_export(
    reader: Any, file: Any, tmp_path: Path
) -> None:
    blocked = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked'); } })"
    report = reader(file(), first=blocked).press("3")
    assert report.text("#found") == "3 findings"
    assert "not exported" in report.text("#unsaved")
    assert len(read_waivers(exported(report, tmp_path), where="")) == 1
    assert report.said == []


@pytest.mark.ui("R-UI-33")
def test_leaving_with_decisions_not_exported_warns(reader: Any, file: Any) -> None:
    report = reader(file())
    report.page.click(".detail h2")
    report.press("1")
    asked: list[str] = []
    report.page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    report.page.reload()
    assert asked == ["beforeunload"]


@pytest.mark.ui("R-UI-34")
@pytest.mark.parametrize("scope", ["finding", "group", "segment", "document", "rule"])
def test_a_decision_is_read_by_the_checker(
    reader: Any, checked: Any, texts: Any, file: Any, tmp_path: Path, scope: str
) -> None:
    report = reader(file())
    report.press("e")
    report.page.fill("#reason", "Der Titel ist so gewollt.")
    report.page.fill("#owner", "m.keller")
    report.page.fill("#until", "2099-12-31")
    report.page.select_option("#scope", scope)
    report.press("Escape", "2")
    (waiver,) = read_waivers(exported(report, tmp_path), where="waivers.json")
    assert (waiver.scope, waiver.state, waiver.reason, waiver.owner) == (
        scope, "accepted", "Der Titel ist so gewollt.", "m.keller",
    )  # fmt: skip
    today = report.run("new Date().toISOString().slice(0, 10)")
    assert [str(waiver.made), str(waiver.until)] == [today, "2099-12-31"]
    again = checked(waivers=[waiver])
    assert len(again.findings) + len(again.waived) == 4
    assert "NUM98" in {forgiven.finding.rule for forgiven in again.waived}
    shown = reader(file(again), "status=accepted")
    assert "m.keller" in shown.text(".ruled")


@pytest.mark.ui("R-UI-31")
def test_suggestions_are_handed_to_bitext_fix(reader: Any, texts: Any, file: Any, tmp_path: Path) -> None:
    """The check and the correction run as in an editor's shell, over the core pack."""
    command = [sys.executable, "-c", "from checker.cli import main; main()"]
    de, fr = tmp_path / "de.txt", tmp_path / "fr.txt"
    de.write_text("Das Haus steht  am See.\nWer wohnt dort?\n", encoding="utf-8")
    fr.write_text("La maison est  au bord du lac.\nQui habite là\u202f?\n", encoding="utf-8")
    path = tmp_path / "run.html"
    subprocess.run(
        [*command, "check", str(de), str(fr), "--isolated", "-q", "-o", f"html={path}"], check=False
    )
    report = reader(path, "like=apart")
    assert report.count(".item") == 2
    report.press("1")
    report.page.click("#share")
    with report.page.expect_download() as download:
        report.page.click("#fixes")
    fixes = tmp_path / download.value.suggested_filename
    download.value.save_as(fixes)
    assert fixes.name == "fixes.json"
    subprocess.run([*command, "fix", str(de), str(fr), "--isolated", "--only", str(fixes)], check=True)
    assert [text.read_text("utf-8").count("  ") for text in (de, fr)] in ([0, 1], [1, 0])


@pytest.mark.ui("R-UI-34")
def test_a_changed_text_lapses_a_narrow_waiver(
    reader: Any, checked: Any, texts: Any, file: Any, tmp_path: Path
) -> None:
    report = reader(file()).press("2")
    waivers = read_waivers(exported(report, tmp_path), where="")
    rows = texts.couples(8)
    german, french, role = rows[3]
    rows[3] = (german + " Jetzt.", french, role)
    again = checked(texts.bitext(rows), waivers=waivers)
    assert again.waived == ()
    assert again.unused_waivers == waivers


@pytest.mark.ui("R-UI-35")
def test_imported_waivers_are_applied_and_clashes_are_asked_about(
    reader: Any, file: Any, tmp_path: Path
) -> None:
    path = file()
    text = exported(reader(path).press("2"), tmp_path)
    given = tmp_path / "given.json"
    given.write_text(text)
    fresh = reader(path)
    fresh.page.click("#share")
    fresh.page.set_input_files("#import", str(given))
    fresh.page.wait_for_selector("#dialog h2:has-text('imported')")
    fresh.press("Escape")
    assert fresh.text("#found") == "3 findings"
    theirs = json.loads(text)
    theirs["waiver"][0]["state"] = "false-positive"
    given.write_text(json.dumps(theirs))
    fresh.page.click("#share")
    fresh.page.set_input_files("#import", str(given))
    fresh.page.wait_for_selector(".clashes select")
    assert fresh.page.input_value(".clashes select") == "mine"


@pytest.mark.ui("R-UI-35")
def test_a_file_that_contradicts_itself_or_the_waivers_of_the_check_is_asked_about(
    reader: Any, checked: Any, file: Any, tmp_path: Path
) -> None:
    text = exported(reader(file()).press("2"), tmp_path)
    given = tmp_path / "given.json"
    theirs = json.loads(text)
    theirs["waiver"] = [{**theirs["waiver"][0], "state": state} for state in ("false-positive", "fixed")]
    given.write_text(json.dumps(theirs))
    for outcome, choices in (
        (checked(), ["in the file: false alarm", "in the file: fixed"]),
        (
            checked(waivers=read_waivers(text, where="")),
            ["here: accepted", "in the file: false alarm", "in the file: fixed"],
        ),
    ):
        report = reader(file(outcome), "status=any")
        report.page.click("#share")
        report.page.set_input_files("#import", str(given))
        report.page.wait_for_selector(".clashes select")
        assert report.page.locator(".clashes option").all_inner_texts() == choices
        report.page.select_option(".clashes select", choices[-1])
        report.page.click("#dialog .main")
        assert report.text("#dialog h2") == "1 decision imported."
        report.press("Escape")
        assert report.count(".item .state.s1") == 1


@pytest.mark.ui("R-UI-35")
def test_more_clashes_than_can_be_shown_are_asked_about_together(
    reader: Any, checked: Any, texts: Any, file: Any, tmp_path: Path
) -> None:
    path = file(checked(texts.bitext(texts.couples(2000))))
    report = reader(path).press("e")
    report.page.select_option("#scope", "rule")
    report.press("Escape", "2")
    given = tmp_path / "given.json"
    prints = accepted(report, tmp_path)[:250]
    waivers = [{"fingerprint": each, "state": "false-positive"} for each in prints]
    given.write_text(json.dumps({"version": 1, "waiver": waivers}))
    report.page.click("#share")
    report.page.set_input_files("#import", str(given))
    report.page.wait_for_selector(".clashes select")
    assert report.text("#dialog h2") == "250 decisions contradict others"
    assert report.count(".clashes li") == 201
    report.page.select_option(".clashes li:last-child select", "0")
    report.page.click("#dialog .main")
    assert report.text("#dialog h2") == "50 decisions imported."


def accepted(report: Any, tmp_path: Path) -> list[str]:
    report.page.select_option(".selects select >> nth=0", "accepted")
    report.page.click("#share")
    with report.page.expect_download() as download:
        report.page.click("#dialog button:text-is('JSON')")
    download.value.save_as(tmp_path / "found.json")
    report.press("Escape")
    return [each["fingerprint"] for each in json.loads((tmp_path / "found.json").read_text("utf-8"))]


@pytest.mark.ui("R-UI-35")
def test_a_file_of_waivers_can_be_dropped_on_the_page(reader: Any, file: Any, tmp_path: Path) -> None:
    path = file()
    text = exported(reader(path).press("2"), tmp_path)
    fresh = reader(path)
    fresh.run(
        """text => { const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], 'waivers.json'));
        const drop = new DragEvent('drop', {dataTransfer, bubbles: true, cancelable: true});
        document.body.dispatchEvent(drop); }""",
        text,
    )
    fresh.page.wait_for_selector("#dialog h2:has-text('1 decision imported.')")
    assert fresh.text("#found") == "3 findings"


@pytest.mark.ui("R-UI-36")
@pytest.mark.parametrize("kind", ["CSV", "JSON", "Markdown"])
def test_what_passes_the_filters_can_be_saved(
    reader: Any, checked: Any, texts: Any, file: Any, tmp_path: Path, kind: str
) -> None:
    report = reader(
        file(checked(texts.bitext([('=1+2 "x"', "13 y", Role.BODY), ("Ja?", "Oui?", Role.BODY)]))),
        "category=number",
    )
    report.page.click("#share")
    with report.page.expect_download() as download:
        report.page.click(f"#dialog button:text-is('{kind}')")
    path = tmp_path / "saved"
    download.value.save_as(path)
    saved = path.read_text("utf-8")
    assert "NUM98" in saved
    assert "SPC98" not in saved
    if kind == "CSV":
        assert '"\'=1+2 ""x"""' in saved
