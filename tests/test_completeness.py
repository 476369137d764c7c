"""What is lost: whole sides, sentences, ends of sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import packs
from checker.engine import check
from checker.facts.coverage.lacunae import lacunae, sentences
from checker.facts.coverage.truncation import truncation
from checker.model import Bitext, Finding, Kind, Locale, Pair, Role, Severity, Text

DE, FR = Locale.parse("de"), Locale.parse("fr")
RULES = [rule for rule in packs.rules() if rule.family == "completeness"]


def pair(de: str, fr: str, role: Role = Role.BODY, key: str = "1") -> Pair:
    return Pair(key, Text(de, DE), Text(fr, FR), role)


def found(*pairs: Pair, kind: Kind = Kind.STRINGS) -> tuple[Finding, ...]:
    outcome = check([Bitext("a", DE, FR, pairs, kind)], RULES)
    assert list(outcome.crashes) == []
    return outcome.findings


def test_an_empty_side_is_critical_among_strings_and_major_in_a_document() -> None:
    lost = pair("Das Dorf liegt am Fluss.", "")
    assert [one.severity for one in found(lost)] == [Severity.CRITICAL]
    assert [one.severity for one in found(lost, kind=Kind.RUNNING_TEXT)] == [Severity.MAJOR]


def test_the_sentence_that_is_lost_is_marked() -> None:
    one = pair(
        "Der Bäcker steht um drei Uhr auf. Am Mittag legt sich die ganze Familie ins Bett.",
        "Le boulanger se lève à trois heures.",
    )
    (finding,) = found(one)
    (span,) = finding.source
    assert one.source.content[span.start : span.end] == "Am Mittag legt sich die ganze Familie ins Bett."


def test_many_pairs_are_read_as_one_by_one() -> None:
    pairs = [
        pair("Das neue Gesetz schützt die Wälder im Norden, verbietet den Handel und bestraft die Wilderer.",
             "La nouvelle loi protège les forêts du nord."),
        pair("Eintritt frei", "Entrée libre"),
        pair("Er kam. Sie ging nach Hause und legte sich sofort ins Bett.", "Il est venu."),
    ]  # fmt: skip
    together = lacunae.column(pairs)
    alone = [lacunae(one) for one in pairs]
    assert [[(one.span, round(one.log_odds, 9)) for one in together[row]] for row in range(3)] == [
        [(one.span, round(one.log_odds, 9)) for one in few] for few in alone
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [("Dr. Roth kam am 3. Mai. Er blieb.", 2), ("Ein Satz.", 1), ("", 1), ("Wer? Ich! Gut.", 3)],
)
def test_sentences_are_counted_near_enough(text: str, count: int) -> None:
    assert len(sentences(text, DE)) == count


@pytest.mark.parametrize(
    ("de", "fr", "broken"),
    [
        ("Er kommt, weil der Zug", "Il vient parce que le train est en retard aujourd’hui encore.", True),
        ("Er kommt mit", "Il vient aussi.", False),
        ("Er sagte, dass er den Hund", "Il a dit qu’il avait vu le chien.", True),
        ("Er kommt", "Il vient", False),
    ],
)
def test_a_text_that_breaks_off_is_known_by_its_last_word(de: str, fr: str, broken: bool) -> None:
    assert bool(truncation(pair(de, fr))) is broken


@given(st.text(alphabet="aB.! \n•,1.)", max_size=80), st.text(alphabet="eZ.? \n•,2.)", max_size=80))
def test_no_text_makes_a_rule_fall(de: str, fr: str) -> None:
    found(pair(de, fr))


@pytest.mark.parametrize("text", ["a. " * 30_000, "• " * 50_000, "Wort " * 20_000, ", die " * 15_000])
def test_monotonous_texts_are_read_in_linear_time(text: str) -> None:
    found(pair(text, "Un mot."))


@pytest.mark.parametrize(
    ("de", "fr"),
    [
        ("Der Eintritt ist nicht kostenlos.", "L’entrée n’est pas gratuite."),
        ("Der Zug fährt am Sonntag nicht.", "Aucun train ne circule le dimanche."),
        ("Sie spricht ohne Akzent Französisch.", "Elle parle français et n’a pas d’accent."),
        ("Ist der Eintritt nicht kostenlos?", "L’entrée est gratuite ?"),
        ("Das Museum ist noch geschlossen.", "Le musée n’est pas encore ouvert."),
    ],
)
def test_what_denies_in_its_own_way_is_let_pass(de: str, fr: str) -> None:
    assert [one.rule for one in found(pair(de, fr)) if one.rule == "COM07"] == []


def test_a_lost_negation_is_only_a_note() -> None:
    (finding,) = found(pair("Der Eintritt ist nicht kostenlos.", "L’entrée est gratuite."))
    assert (finding.rule, finding.severity) == ("COM07", Severity.NEUTRAL)


def test_a_loss_is_major_only_if_the_other_side_is_too_short_by_as_much() -> None:
    plain = "Wir liefern nach Hause. Die Bestellung kostet im Winter keine zusätzliche Gebühr."
    reworded = "Si vous le souhaitez, nous assurons aussi la livraison à domicile."
    (lost,) = found(pair(plain, "Nous livrons à domicile."))
    assert lost.severity == Severity.MAJOR
    assert all(one.severity < Severity.MAJOR for one in found(pair(plain, reworded)))


def test_what_the_other_side_lacks_explains_that_this_one_is_too_long() -> None:
    long = "Hier finden Sie alle Unterlagen, die Sie für die Anmeldung Ihres Kindes in der Schule brauchen."
    assert [one.rule for one in found(pair(long, "TODO : à traduire"))] == ["COM02"]
