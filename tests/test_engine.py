"""Bitexts in, an outcome out: deterministic, and nothing hidden."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

import pytest

from checker import Bitext, Locale, Pair, Severity, Text, packs
from checker.authoring import Hit, Options, Rule, hit
from checker.config import Config
from checker.engine import check
from checker.gate import Decision, judge
from checker.model import Kind, Role
from checker.waivers import Waiver, in_force, read_waivers, write_waivers

DE, FR = Locale("de", "DE"), Locale("fr", "FR")


def bitext(*couples: tuple[str, str], kind: Kind = Kind.RUNNING_TEXT, confidence: float = 1.0) -> Bitext:
    pairs = tuple(
        Pair(str(number), Text(de, DE), Text(fr, FR), confidence=confidence)
        for number, (de, fr) in enumerate(couples, 1)
    )
    return Bitext("page", DE, FR, pairs, kind)


def rule_of(  # noqa: C901 - three grains of one rule
    code: str, category: str, word: str, *, grain: str = "pair", **settings: object
) -> Rule:
    """A rule that finds a word."""
    rule = Rule(
        code=code, category=category, severity=Severity.MAJOR, issue="other",
        messages={"seen": "“{word}” is there."}, **settings,  # type: ignore[arg-type]
    )  # fmt: skip

    def look(text: Text) -> Iterator[Hit]:
        at = text.content.find(word)
        while at >= 0:
            yield hit("seen", text.at(at, at + len(word)), word=word)
            at = text.content.find(word, at + 1)

    if grain == "text":

        @rule.text()
        def check_text(text: Text, options: Options) -> Iterator[Hit]:
            yield from look(text)

    elif grain == "bitext":

        @rule.bitext
        def check_bitext(document: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
            for pair in document:
                for text in pair.sides:
                    yield from ((pair, found) for found in look(text))
            if len(document) > 1 and word == "sum":
                yield document.pairs[0], hit("seen", word=str(len(document)))

    else:

        @rule.pair
        def check_pair(pair: Pair, options: Options) -> Iterator[Hit]:
            if word == "fall" and "fall" in pair.source.content:
                raise RuntimeError("over")
            for text in pair.sides:
                yield from look(text)

    return rule


@pytest.mark.parametrize("grain", ["text", "pair", "bitext"])
def test_every_grain_finds_the_same_places(grain: str) -> None:
    outcome = check(
        [bitext(("ein Wort", "un mot"), ("kein", "Wort"))], [rule_of("XXX01", "name", "Wort", grain=grain)]
    )
    places = [(f.pair.key, f.source, f.target) for f in outcome.findings]
    assert [(key, len(source), len(target)) for key, source, target in places] == [("1", 1, 0), ("2", 0, 1)]


def test_a_rule_that_falls_over_is_reported_and_the_others_run_on() -> None:
    rules = [rule_of("XXX01", "name", "fall"), rule_of("XXX02", "name", "Wort")]
    outcome = check([bitext(("Wort", ""), ("fall", "Wort"))], rules)
    assert [(crash.rule, crash.pairs) for crash in outcome.crashes] == [("XXX01", ("2",))]
    assert [finding.rule for finding in outcome.findings] == ["XXX02", "XXX02"]
    assert not judge(outcome, Config()).complete


def test_the_fingerprint_stays_when_pairs_move_and_goes_when_a_text_changes() -> None:
    rule = rule_of("XXX01", "name", "Wort")
    first = check([bitext(("Wort", "mot"), ("Punkt", "point"))], [rule]).findings[0]
    moved = check([bitext(("Punkt", "point"), ("Wort", "mot"))], [rule]).findings[0]
    edited = check([bitext(("Wort.", "mot"))], [rule]).findings[0]
    assert first.fingerprint == moved.fingerprint
    assert first.fingerprint != edited.fingerprint


def test_two_places_in_one_pair_have_two_fingerprints_and_one_group() -> None:
    outcome = check([bitext(("Wort und Wort", "mot"))], [rule_of("XXX01", "name", "Wort")])
    assert len({finding.fingerprint for finding in outcome.findings}) == 2
    assert len({finding.group for finding in outcome.findings}) == 1


def test_markup_wins_over_a_quotation_on_the_same_characters() -> None:
    rules = [rule_of("XXX01", "quote", "src"), rule_of("XXX02", "markup", "src=")]
    outcome = check([bitext(("src=x", "y"))], rules)
    assert [finding.category for finding in outcome.findings] == ["markup"]


def test_a_segment_in_the_wrong_language_is_one_finding() -> None:
    rules = [
        rule_of("XXX01", "untranslated", "whole", stands_alone=True),
        rule_of("XXX02", "name", "name"),
        rule_of("XXX03", "markup", "tag"),
    ]
    outcome = check([bitext(("whole name tag", "x"))], rules)
    assert [finding.category for finding in outcome.findings] == ["untranslated", "markup"]


def test_a_heading_explains_the_names_in_it_unless_they_are_wrong_elsewhere_too() -> None:
    rules = [rule_of("XXX01", "title", "rotes Buch"), rule_of("XXX02", "name", "Buch")]
    once = check([bitext(("rotes Buch", ""), ("nichts", ""))], rules)
    twice = check([bitext(("rotes Buch", ""), ("Buch", ""))], rules)
    assert [finding.category for finding in once.findings] == ["title"]
    assert [finding.category for finding in twice.findings] == ["title", "name", "name"]


def test_a_pair_the_aligner_doubts_is_not_compared_and_this_is_said() -> None:
    rules = [rule_of("XXX01", "name", "Wort"), rule_of("XXX02", "spacing", "Wort", grain="text")]
    outcome = check([bitext(("Wort", "mot"), confidence=0.2)], rules)
    assert [finding.rule for finding in outcome.findings] == ["XXX02"]
    assert [doubted.pair for document in outcome.documents for doubted in document.doubted] == ["1"]


def test_strings_are_documents_of_one_unless_a_rule_looks_across_them() -> None:
    strings = bitext(("sum", ""), ("sum", ""), kind=Kind.STRINGS)
    one_by_one = check([strings], [rule_of("XXX01", "name", "sum", grain="bitext")])
    across = check([strings], [rule_of("XXX01", "name", "sum", grain="bitext", across_strings=True)])
    assert len(one_by_one.findings) == 2
    assert len(across.findings) == 3


def test_the_number_of_workers_does_not_show() -> None:
    bitexts = [replace(bitext(("Der Zug Zug fährt", "Le train train roule")), name=str(n)) for n in range(5)]
    rules = [rule for rule in packs.rules() if rule.code == "TYP01"]
    alone = check(bitexts, rules)
    assert alone.findings
    assert check(bitexts, rules, jobs=2) == alone


def test_a_waiver_forgives_its_finding_until_a_text_changes() -> None:
    rule = rule_of("XXX01", "name", "Wort")
    found = check([bitext(("Wort", "mot"))], [rule]).findings[0]
    waiver = Waiver(fingerprint=found.fingerprint, reason="on purpose", owner="me")
    forgiven = check([bitext(("Wort", "mot"))], [rule], waivers=[waiver])
    changed = check([bitext(("Wort!", "mot"))], [rule], waivers=[waiver])
    assert (len(forgiven.findings), len(forgiven.waived), forgiven.unused_waivers) == (0, 1, ())
    assert (len(changed.findings), len(changed.waived), changed.unused_waivers) == (1, 0, (waiver,))


@pytest.mark.parametrize(
    "waiver",
    [
        Waiver(scope="rule", rule="XXX01"),
        Waiver(scope="document", rule="XXX01", document="page"),
        Waiver(scope="segment", rule="XXX01", source="Wort", target="mot"),
    ],
)
def test_a_wider_waiver_forgives_more(waiver: Waiver) -> None:
    outcome = check([bitext(("Wort", "mot"))], [rule_of("XXX01", "name", "Wort")], waivers=[waiver])
    assert (len(outcome.findings), len(outcome.waived)) == (0, 1)


def test_waivers_survive_being_written_and_read() -> None:
    waivers = [Waiver(fingerprint="0" * 16, until=datetime.date(2027, 1, 2), reason="„so“")]
    assert list(read_waivers(write_waivers(waivers), where="x")) == waivers
    assert in_force(waivers, datetime.date(2027, 1, 2)) == waivers
    assert in_force(waivers, datetime.date(2027, 1, 3)) == []


def test_the_gate_blocks_warns_and_passes() -> None:
    outcome = check([bitext(("Wort", "mot"))], [rule_of("XXX01", "name", "Wort")])
    assert judge(outcome, Config()).decision is Decision.BLOCK
    assert judge(outcome, Config(fail_on="critical")).decision is Decision.WARN
    assert judge(outcome, Config(fail_on="never", warn_on="never")).decision is Decision.PASS


@pytest.mark.parametrize(("doubted", "decision"), [(3, Decision.WARN), (2, Decision.PASS)])
def test_a_text_that_could_mostly_not_be_compared_does_not_pass(doubted: int, decision: Decision) -> None:
    pairs = tuple(
        Pair(str(number), Text("Ja.", DE), Text("Oui.", FR), confidence=0.2 if number < doubted else 1.0)
        for number in range(5)
    )
    assert judge(check([Bitext("page", DE, FR, pairs)], []), Config()).decision is decision


def test_a_site_can_give_a_rule_another_severity() -> None:
    config = Config(severity={"XXX01": "minor"})
    outcome = check([bitext(("Wort", "mot"))], [rule_of("XXX01", "name", "Wort")], config)
    assert outcome.findings[0].severity is Severity.MINOR


def test_code_is_not_taken_for_language() -> None:
    page = bitext(("ein Wort", "un Wort"), ("ein Wort", "un Wort"))
    code = replace(page.pairs[1], role=Role.CODE)
    outcome = check(
        [replace(page, pairs=(page.pairs[0], code), _cells={})], [rule_of("ABC01", "name", "Wort")]
    )
    assert {finding.pair.key for finding in outcome.findings} == {"1"}
    assert len(outcome.documents[0].rows) == 2
