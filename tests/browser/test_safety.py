"""The page asks for nothing, runs nothing but itself, and takes no text for markup."""

# ruff: noqa: E501 - a script for the page stays on one line

from __future__ import annotations

from typing import Any

import pytest

from checker.model import Role


def hostile() -> list[str]:
    """Five hundred strings that have broken pages before."""
    seeds = [
        "</script><script>window.pwned=1</script>", "<img src=x onerror=window.pwned=1>", "--><script>window.pwned=1</script>",
        "<svg onload=window.pwned=1>", "</noscript><script>window.pwned=1</script>", "</style><script>window.pwned=1</script>",
        '" onmouseover="window.pwned=1', "' autofocus onfocus='window.pwned=1", "javascript:window.pwned=1", "{{7*7}}", "${7*7}", "{% raw %}",
        "<!--", "]]>", "<template><b>", "\u2028\u2029", "\u202eabc\u202c", "\u2066x\u2069", "\ud83d", "\udc00 lone", "\x00\x01\x1b", "\x7f\x85",
        "&lt;b&gt;", "&#x200B;", "\u200b\ufeff\u00ad", "😀 14 😀", "a\u0301\u0323", "שלום 14", "=cmd|' /C calc'!A0", "\\u003cscript\\u003e", "%s {0} {name}",
    ]  # fmt: skip
    return [f"{seed} {number} {seed}" for number in range(500) for seed in [seeds[number % len(seeds)]]]


@pytest.fixture
def nasty(checked: Any, texts: Any, file: Any) -> Any:
    rows = [(f"12 {text}", f"34 {text} vraiment?", Role.BODY) for text in hostile()]
    return file(checked(texts.bitext(rows, "<b>javascript:alert(1)</b>.html")))


@pytest.mark.ui("R-UI-01")
def test_the_page_asks_for_nothing_but_itself(reader: Any, file: Any) -> None:
    report = reader(file())
    for view in ("document", "overview", "findings"):
        report.page.click(f"[data-view={view}]")
    assert [url for url in report.requests if not url.startswith(("file:", "data:", "blob:"))] == []
    assert len(report.requests) == 1


@pytest.mark.ui("R-UI-04")
def test_the_policy_is_hashes_only_and_nothing_breaks_it(reader: Any, file: Any) -> None:
    path = file()
    report = reader(path)
    for keys in ("?", "Escape", "d", "d", "n", "c", "1", "u"):
        report.press(keys)
    report.page.click("#share")
    assert report.said == []
    policy = report.page.get_attribute("meta[http-equiv=Content-Security-Policy]", "content")
    assert "unsafe" not in policy
    assert "require-trusted-types-for 'script'" in policy
    assert "default-src 'none'" in policy


@pytest.mark.ui("R-UI-05")
def test_hostile_strings_stay_text(reader: Any, nasty: Any) -> None:
    report = reader(nasty, "like=apart")
    dialogs: list[str] = []
    report.page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    for view in ("document", "overview", "findings"):
        report.page.click(f"[data-view={view}]")
    assert dialogs == []
    assert report.run("window.pwned === undefined")
    assert report.said == []
    wanted = {text for text in hostile() if "\ud83d" not in text and "\udc00" not in text}
    shown = report.run(
        """() => { const all = []; const list = document.getElementById('list');
        for (let at = 0; at < 1000; at++) {
          all.push(document.querySelector('.pairs .here').textContent);
          list.dispatchEvent(new KeyboardEvent('keydown', {key: 'j', bubbles: true})); }
        return all; }"""
    )
    assert wanted - {text.removeprefix("12 ") for text in shown} == set()


@pytest.mark.ui("R-UI-05")
def test_a_lone_surrogate_survives_as_it_is(reader: Any, checked: Any, texts: Any, file: Any) -> None:
    report = reader(file(checked(texts.bitext([("12 \ud83d x", "34 \udc00 y", Role.BODY)]))))
    code = report.run("document.querySelector('.pairs .here').textContent.charCodeAt(3)")
    assert code == 0xD83D


@pytest.mark.ui("R-UI-06")
def test_bidi_controls_are_shown_as_chips(reader: Any, checked: Any, texts: Any, file: Any) -> None:
    text = "12 \u202eabc\u202c \u2066d\u2069 \u200b \ufeff \u00ad"
    report = reader(file(checked(texts.bitext([(text, "34 x", Role.BODY)]))))
    chips = report.run("[...document.querySelectorAll('.pairs .here')][0].querySelectorAll('.chip').length")
    assert chips == 7
    assert report.run("document.querySelector('.pairs .here').textContent") == text
    isolated = report.run("getComputedStyle(document.querySelector('.pairs .here .chip')).unicodeBidi")
    assert isolated == "isolate"


@pytest.mark.ui("R-UI-07")
def test_no_text_becomes_a_link(reader: Any, nasty: Any) -> None:
    report = reader(nasty)
    for view in ("document", "overview", "findings"):
        report.page.click(f"[data-view={view}]")
        assert report.run("[...document.querySelectorAll('a')].map(a => a.getAttribute('href'))") == ["#work"]


@pytest.mark.ui("R-UI-03")
def test_a_damaged_file_says_so(reader: Any, file: Any, chromium: Any) -> None:
    path = file()
    page = path.read_text("utf-8")
    start = page.index('id="data">') + 10
    path.write_text(page[:start] + "AAAA" + page[start + 400 :], encoding="utf-8")
    tab = chromium.new_context().new_page()
    tab.goto(path.as_uri())
    tab.wait_for_selector("#trouble:not([hidden])")
    assert "could not be unpacked" in tab.inner_text("#trouble")
    tab.context.close()


@pytest.mark.ui("R-UI-03")
def test_without_scripts_the_first_findings_are_there(chromium: Any, file: Any) -> None:
    context = chromium.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(file().as_uri())
    assert tab.locator(".plain li").count() == 4
    assert "Not ready to publish" in tab.inner_text("h1")
    context.close()
