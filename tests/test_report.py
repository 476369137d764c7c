"""The report's page as a value: what it is made of, before any browser opens it."""

from __future__ import annotations

import base64
import datetime
import hashlib
import importlib
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import packs
from checker.config import Config
from checker.gate import judge
from checker.model import Role, Span
from checker.outcome import Outcome
from checker.reporting import redacted, rule_page
from checker.waivers import Waiver, in_force, read_waivers, write_waivers
from checker.wording import wording

Checked = Callable[..., Outcome]
Rendered = Callable[..., str]


def unpacked(page: str) -> Any:
    """The payload of a page, with its texts as the browser puts them together."""
    unpack = part("packing").unpacked
    packed = dict(re.findall(r'id="(code|data|texts)">([^<]*)<', page))
    data = json.loads(unpack(packed["data"]))
    texts = [text.decode() for text in unpack(packed["texts"]).split(b"\xff")[:-1]]
    for at, text in data["rows"]["odd"].items():
        texts[int(at)] = text
    half = len(texts) // 2
    data["texts"] = {"source": texts[:half], "target": texts[half:]}
    data["style"], data["script"] = unpack(packed["code"]).decode().split("\0")
    return data


def part(name: str) -> Any:
    packs.reports()
    return importlib.import_module(f"checker.reports.html.{name}")


def test_the_same_outcome_gives_the_same_bytes(checked: Checked, rendered: Rendered) -> None:
    """R-UI-73."""
    assert rendered(checked()) == rendered(checked())


def test_the_policy_names_exactly_what_stands_in_the_page(checked: Checked, rendered: Rendered) -> None:
    """R-UI-04."""
    page = rendered(checked())
    named = re.findall(r"'sha256-([^']+)'", page)
    payload = unpacked(page)
    bodies = [
        *re.findall(r"<script>(.*?)</script>", page, re.DOTALL),
        payload["script"],
        *re.findall(r"<style>(.*?)</style>", page, re.DOTALL),
        payload["style"],
    ]
    made = [base64.b64encode(hashlib.sha256(body.encode()).digest()).decode() for body in bodies]
    assert named == made
    assert not re.search(r"<[^>]+\sstyle=", page.partition("<script>")[0])


def test_the_script_never_parses_text_as_markup() -> None:
    """R-UI-05: what could is not even named."""
    for file in (packs.folder("reports") / "html/static").glob("*.js"):
        script = file.read_text("utf-8")
        for word in (
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "new Function",
            "DOMParser",
        ):
            assert word not in script, file.name
        assert "fetch(" not in script
        assert "XMLHttpRequest" not in script


def test_without_scripts_the_page_lists_the_first_two_hundred(
    checked: Checked, rendered: Rendered, texts: Any
) -> None:
    """R-UI-03."""
    page = rendered(checked(texts.bitext(texts.couples(1000))))
    plain = page.partition("<noscript>")[2].partition("</noscript>")[0]
    assert plain.count("<li>") == 200
    assert "The first 200 of 500" in plain


def test_the_payload_holds_every_finding_worst_first(checked: Checked, rendered: Rendered) -> None:
    outcome = checked()
    payload = unpacked(rendered(outcome))
    assert len(payload["findings"]["row"]) == len(outcome.findings)
    severities = payload["findings"]["severity"]
    assert severities == sorted(severities, reverse=True)


def test_offsets_are_utf_16_units(checked: Checked, rendered: Rendered, texts: Any) -> None:
    payload = unpacked(rendered(checked(texts.bitext([("😀 14", "😀😀 15", Role.BODY)]))))
    assert payload["findings"]["source"] == [1, 3, 5]
    assert payload["findings"]["target"] == [1, 5, 7]


def test_a_lone_surrogate_is_kept(checked: Checked, rendered: Rendered, texts: Any) -> None:
    page = rendered(checked(texts.bitext([("14 \ud83d", "15 \udc00", Role.BODY)])))
    page.encode()
    assert unpacked(page)["texts"]["source"] == ["14 \ud83d"]


def test_identical_pairs_keep_their_own_places(checked: Checked, rendered: Rendered, texts: Any) -> None:
    rows = [("Es sind 14.", "Il y en a 15.", Role.BODY)] * 3
    assert unpacked(rendered(checked(texts.bitext(rows))))["findings"]["row"] == [0, 1, 1]


@given(st.binary(max_size=200))
def test_what_is_packed_comes_out_again(raw: bytes) -> None:
    """R-UI-03: and it holds nothing that could end a script."""
    packing = part("packing")
    text = packing.packed(raw)
    assert packing.unpacked(text) == raw
    assert "<" not in text


def test_a_thousand_findings_stay_small(checked: Checked, rendered: Rendered, texts: Any) -> None:
    """R-UI-02, for the part that does not depend on the texts: script, style, words and layout."""
    page = rendered(checked(texts.bitext(texts.couples(8))))
    assert len(page.encode()) < 80_000


def test_the_score_says_how_it_is_made() -> None:
    """R-UI-43."""
    score = part("score")
    made = score.Score.of({"critical": 1, "major": 2, "minor": 3, "neutral": 4}, 2000)
    assert (made.penalty, made.words, made.value) == (38, 1000, 96.2)
    assert not score.Score.of({"minor": 1}, 400).enough
    assert score.Score.of({"critical": 99}, 600).value == 0


@pytest.mark.parametrize(("language", "said"), [("de", "1.234,5"), ("fr", "1\u202f234,5"), ("en", "1,234.5")])
def test_numbers_are_written_as_the_language_writes_them(language: str, said: str) -> None:
    """R-UI-51."""
    assert part("speech").number(1234.5, language) == said


@pytest.mark.parametrize("language", ["de", "fr"])
def test_the_page_says_everything_in_german_and_french(language: str) -> None:
    """R-UI-50: every sentence of templates, scripts and names has its translation."""
    view, house = part("view"), part("house")
    said, counted = part("speech").msgids(packs.folder("reports") / "html")
    for names in (
        view.SEVERITY_NAMES,
        view.CATEGORY_NAMES,
        view.STATE_NAMES,
        view.SCOPE_NAMES,
        view.ROLE_NAMES,
        view.LANGUAGE_NAMES,
        view.HEADLINES,
        house.HABIT_NAMES,
        house.FORM_NAMES,
    ):
        said |= set(names.values())
    catalogue = wording(language).catalogue
    assert sorted(text for text in said if text not in catalogue) == []
    assert sorted(one for one, _ in counted if (one, 0) not in catalogue or (one, 1) not in catalogue) == []


def test_the_page_carries_all_three_languages(checked: Checked, rendered: Rendered) -> None:
    payload = unpacked(rendered(checked(), "de"))
    assert payload["said"]["fr"]["Findings"] == "Constats"
    assert set(payload["rules"]["NUM98"]["why"]) == {"en", "de", "fr"}


def test_a_redacted_report_holds_no_word_of_the_texts(checked: Checked, rendered: Rendered) -> None:
    """R-UI-72."""
    outcome = redacted(checked())
    page = rendered(outcome)
    payload = unpacked(page)
    assert set(payload["texts"]["source"]) == set(payload["texts"]["target"]) == {""}
    assert len(payload["findings"]["row"]) == 4
    bare = re.sub(r'(id="(?:code|data|texts)">)[^<]*', r"\1", page)
    told = {name: column for name, column in payload.items() if name not in ("style", "script")}
    everything = bare + json.dumps(told, ensure_ascii=False)
    for word in ("Millionen", "millions", "Österreich", "120", "vue"):
        assert word not in everything


def test_a_rule_has_a_page_with_a_good_and_a_bad_example() -> None:
    """R-UI-40, for the core pack."""
    for rule in packs.rules():
        page = rule_page(rule.code, rule.family, rule.name)
        assert page.paragraphs, rule.name
        assert page.mend, f"{rule.name}: a paragraph that begins with “Mend it by” says what to do"
        assert page.good is not None, rule.name
        assert page.bad is not None, rule.name


def test_a_rule_without_a_module_has_an_empty_page() -> None:
    page = rule_page("XYZ99", "nowhere", "nothing")
    assert (page.paragraphs, page.good, page.bad) == ((), None, None)


def test_a_crash_and_a_doubt_are_shown(checked: Checked, rendered: Rendered) -> None:
    from msgspec.structs import replace

    from checker.outcome import Crash, Doubted

    outcome = checked()
    document = replace(
        outcome.documents[0],
        crashes=(Crash("NUM98", "haus.html", ("2",), "Traceback\nValueError: <b>"),),
        doubted=(Doubted("7", 0.31),),
    )
    page = rendered(replace(outcome, documents=(document,)))
    assert "NUM98 fell over on 2 in haus.html: ValueError: &lt;b&gt;" in page
    assert "A rule fell over: the verdict is made on the rest." in page
    assert "<code>7</code> 31" in page


def test_forgiven_findings_are_shown_with_their_waiver(checked: Checked, rendered: Rendered) -> None:
    finding = checked().findings[0]
    day = datetime.date(2026, 11, 22)
    waiver = Waiver(
        fingerprint=finding.fingerprint, state="accepted", reason="gewollt", owner="m.keller", made=day
    )
    outcome = checked(waivers=[waiver, Waiver(fingerprint="gone")])
    page = rendered(outcome)
    payload = unpacked(page)
    assert payload["findings"]["waivers"] == [
        {
            "state": "accepted",
            "scope": "finding",
            "reason": "gewollt",
            "owner": "m.keller",
            "until": "",
            "made": "2026-11-22",
        }
    ]
    assert "1 persists and is waived." in page
    assert "1 waiver no longer applies" in page


def test_waivers_survive_writing_and_reading() -> None:
    waivers = (
        Waiver(fingerprint="a", reason="«x»"),
        Waiver(scope="rule", rule="NUM98", state="false-positive"),
    )
    assert read_waivers(write_waivers(waivers), where="") == waivers


def test_an_outcome_without_documents_makes_a_page(rendered: Rendered) -> None:
    empty = Outcome("signature", (), (), ())
    page = rendered(empty)
    assert "Ready to publish" in page
    assert judge(empty, Config()).decision == "pass"


def test_the_templates_and_scripts_are_found_in_a_wheel() -> None:
    place = Path(packs.folder("reports")) / "html"
    assert {"page.html", "overview.html", "plain.html"} <= {file.name for file in place.glob("templates/*")}


def test_very_many_findings_become_an_index_and_a_page_each(
    checked: Checked, texts: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(part("view"), "SPLIT", 10)
    outcome = checked(*(texts.bitext(texts.couples(16), f"{name}.html") for name in "ab"))
    files = dict(packs.report("html").render(outcome, judge(outcome, Config()), wording("en")))
    assert list(files) == ["", "document-0001.html", "document-0002.html"]
    assert 'href="document-0002.html"' in files[""]
    assert unpacked(files[""])["findings"]["row"] == []
    assert len(unpacked(files["document-0001.html"])["findings"]["row"]) == 8


def test_the_page_of_a_document_bears_the_verdict_on_that_document(
    checked: Checked, texts: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(part("view"), "SPLIT", 3)
    clean = [("Es sind 14 Häuser.", "Il y a 14 maisons.", Role.BODY)] * 2
    outcome = checked(texts.bitext(texts.couples(8), "bad.html"), texts.bitext(clean, "good.html"))
    files = dict(packs.report("html").render(outcome, judge(outcome, Config()), wording("en")))
    said = {
        name: re.findall(r"<h1>.*?<span data-say[^>]*>(.*?)</span>", page) for name, page in files.items()
    }
    assert said == {
        "": ["Not ready to publish"],
        "document-0001.html": ["Not ready to publish"],
        "document-0002.html": ["Ready to publish"],
    }


def test_a_long_text_is_cut_around_its_mark_where_scripts_are_not_allowed() -> None:
    plain = part("plain")
    text = "a" * 200 + "14" + "b" * 200
    cut, spans = plain.excerpt(text, [Span(200, 202), Span(390, 395)])
    assert cut.startswith("… a")
    assert cut.endswith("b …")
    assert [cut[span.start : span.end] for span in spans] == ["14"]
    words = "Wörter " * 40 + "14 " + "mots " * 60
    cut, _ = plain.excerpt(words, [Span(280, 282)])
    assert set(cut.split()) == {"…", "Wörter", "14", "mots"}
    assert plain.excerpt("kurz 14", [Span(5, 7)]) == ("kurz 14", [Span(5, 7)])


def test_what_was_called_fixed_and_is_found_again_is_not_forgiven() -> None:
    day = datetime.date(2027, 1, 1)
    called = [Waiver(fingerprint="a", state="fixed"), Waiver(fingerprint="b", state="accepted")]
    assert in_force(called, day) == called[1:]


@pytest.mark.parametrize(
    ("english", "german", "french"),
    [
        ("Findings", "Befund", "constat"),
        ("{n} waiver no longer applies: its text has changed or it was mended.", "Ausnahme", "dérogation"),
        ("false alarm", "Fehlalarm", "faux positif"),
        ("Severity", "Schweregrad", "gravité"),
        ("this rule in this pair of texts", "Textpaar", "paire de textes"),
    ],
)
def test_the_words_of_the_trade_are_used(english: str, german: str, french: str) -> None:
    """R-UI-52."""
    for language, word in (("de", german), ("fr", french)):
        catalogue = wording(language).catalogue
        said = str(catalogue.get(english) or catalogue.get((english, 0)))
        assert word.casefold() in said.casefold()
