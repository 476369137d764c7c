"""Spaces, marks, repetitions and habits: what the examples in the rules do not show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import packs
from checker.config import Config
from checker.engine import check
from checker.facts.languages.repeats import repeats
from checker.facts.typography.gaps import gaps
from checker.facts.typography.marks import ending, misprinted
from checker.facts.typography.style import authority, counted, frozen, style, toml
from checker.locales import conventions
from checker.model import Bitext, Finding, Kind, Locale, Origin, Pair, Role, Run, Severity, Text

DE, FR, CH, CA = map(Locale.parse, ("de-DE", "fr-FR", "fr-CH", "fr-CA"))
RULES = [rule for rule in packs.rules() if rule.family in ("typography", "grammar")]


def document(*couples: tuple[str, str], kind: Kind = Kind.RUNNING_TEXT, fr: Locale = FR) -> Bitext:
    pairs = tuple(
        Pair(str(number), Text(one, DE), Text(two, fr)) for number, (one, two) in enumerate(couples, 1)
    )
    return Bitext("document", DE, fr, pairs, kind)


def found(bitext: Bitext, profile: str = "learning") -> tuple[Finding, ...]:
    outcome = check([bitext], RULES, Config(profile=profile))  # type: ignore[arg-type]
    assert list(outcome.crashes) == []
    return outcome.findings


@pytest.mark.parametrize(
    ("locale", "before", "inside", "sharp_s"),
    [
        ("fr-FR", "one", "\N{NO-BREAK SPACE}", False),
        ("fr-CA", "none", "\N{NO-BREAK SPACE}", False),
        ("fr-CH", "either", "", False),
        ("de-DE", "none", "", True),
        ("de-CH", "none", "", False),
    ],
)
def test_a_locale_has_its_conventions(locale: str, before: str, inside: str, sharp_s: bool) -> None:
    told = conventions(Locale.parse(locale))
    assert (told.before_high, told.quotes[0].inside, told.sharp_s) == (before, inside, sharp_s)


def test_a_country_without_a_line_in_the_table_writes_as_its_language() -> None:
    assert conventions(Locale("de", "IT")) == conventions(DE)
    assert conventions(Locale("en", "GB")).before_high == "either"


def test_sentences_that_touch_in_the_file_are_told_even_if_they_are_segments_of_their_own() -> None:
    said = 'Un jardin et le bon contenu."'
    first = Text(said, FR, origin=Origin("a.txt", 1, runs=(Run(0, 100, len(said)),)))
    byline = Text(
        "Edouard de Mézerac, PDG", FR, origin=Origin("a.txt", 1, runs=(Run(0, 100 + len(said), 23),))
    )
    apart = Text(
        "Edouard de Mézerac, PDG", FR, origin=Origin("a.txt", 2, runs=(Run(0, 101 + len(said), 23),))
    )
    for second, wanted in ((byline, ["TYP17"]), (apart, [])):
        pairs = (
            Pair("1", Text("Ein Garten und der richtige Inhalt.", DE), first),
            Pair("2", Text("Edouard de Mézerac, Chef", DE), second, Role.BYLINE),
        )
        findings = found(Bitext("a", DE, FR, pairs))
        assert [finding.rule for finding in findings if finding.rule == "TYP17"] == wanted
        for finding in findings:
            if finding.rule == "TYP17":
                assert finding.fix is not None
                assert finding.fix.apply().endswith('contenu."\n')


def test_a_document_that_never_sets_the_french_space_has_a_habit() -> None:
    habit = document(("Wer? Wann? Wo? Wie?", "Qui? Quand? Où? Comment?"))
    assert [finding.rule for finding in found(habit)] == []
    assert {finding.rule for finding in found(habit, "strict")} == {"TYP12"}


def test_a_missing_space_counts_where_the_document_sets_it_elsewhere() -> None:
    torn = document(("Wer?", "Qui ?"), ("Wann?", "Quand?"))
    assert [(one.rule, one.severity) for one in found(torn)] == [("TYP12", Severity.MINOR)]
    alone = document(("Er ging.", "Il partit."), ("Wann?", "Quand?"))
    assert [(one.rule, one.severity) for one in found(alone)] == [("TYP12", Severity.NEUTRAL)]


def test_the_space_that_is_missing_is_the_one_the_document_sets() -> None:
    couples = [("Ja!", "Oui\N{NO-BREAK SPACE}!")] * 6 + [("Nein!", "Non!")]
    (finding,) = found(document(*couples))
    assert finding.fix is not None
    assert finding.fix.apply() == "Non\N{NO-BREAK SPACE}!"


def test_departures_from_a_habit_are_one_group() -> None:
    couples = [("Ja!", "Oui\N{NO-BREAK SPACE}!")] * 30 + [("Nein!", "Non !"), ("Doch!", "Si !")]
    findings = found(document(*couples))
    assert [finding.rule for finding in findings] == ["TYP30", "TYP30"]
    assert len({finding.group for finding in findings}) == 1


def test_habits_are_counted_printed_and_frozen() -> None:
    text = "Il dit\N{NO-BREAK SPACE}: « Oui\N{NARROW NO-BREAK SPACE}! » – l’un et l’autre, 50 %."
    profile = counted([text] * 6, FR)
    assert profile["high"].settled == "narrow no-break space"
    assert profile["colon"].settled == "no-break space"
    assert profile["guillemets"].settled == "space"
    assert profile["apostrophe"].settled == "’"
    assert profile["dash"].settled == "–"
    assert "narrow no-break space 6" in profile.table()
    bitext = document(*[("Er sagt: „Ja!“", text)] * 6)
    assert frozen(bitext[style])["fr"]["high"] == "narrow no-break space"
    assert '[options.house_style.fr]\nhigh = "narrow no-break space"' in toml(bitext[style])


def test_the_authority_differs_from_country_to_country() -> None:
    assert authority(FR, "high") == "narrow no-break space"
    assert authority(CA, "high") == ""
    assert authority(CH, "guillemets") == ""


def test_habits_laid_down_are_kept_without_evidence() -> None:
    config = Config(options={"house_style": {"fr": {"high": "narrow no-break space"}}})
    outcome = check([document(("Ja!", "Oui !"))], RULES, config)
    assert [finding.rule for finding in outcome.findings] == ["TYP30"]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Kommt er?", "?"), ("Er sagt: „Ja.“", "."), ("<p>Ja!</p>", "!"), ("Er wartet ...", "…"),
        ("Und dann,", ","), ("Der Titel", ""), ("Siehe Anmerkung.[1]", "."), ("**Wichtig.**", "."),
        ("", ""), ("Il dit « oui ».", "."),
    ],
)  # fmt: skip
def test_a_text_ends_before_what_closes_after_it(text: str, mark: str) -> None:
    assert ending(text, DE).mark == mark


def safe(bitext: Bitext) -> Bitext:
    """The bitext after its safe corrections."""
    findings = found(bitext)
    pairs = []
    for pair in bitext:
        sides = []
        for text in pair.sides:
            content, end = text.content, len(text.content) + 1
            fixes = [f.fix for f in findings if f.fix and f.fix.safe and f.pair.key == pair.key]
            edits = {edit for fix in fixes if fix.text.locale == text.locale for edit in fix.edits}
            for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
                if edit.span.end <= end:
                    content = content[: edit.span.start] + edit.new + content[edit.span.end :]
                    end = edit.span.start
            sides.append(Text(content, text.locale))
        pairs.append(Pair(pair.key, sides[0], sides[1], pair.role))
    return Bitext(bitext.name, bitext.source_locale, bitext.target_locale, tuple(pairs), bitext.kind)


@pytest.mark.parametrize(
    ("de", "fr"),
    [
        ("Der  Zug Zug fährt !", "Le train de Anne roule( vite )?"),
        ("Er kam , sah - und siegte  .", "Il vint ,vit «et» vainquit:bien!"),
        ("( Kopie ) liegt bei .", "L’ attestation est jointe ."),
    ],
)
def test_safe_corrections_are_final(de: str, fr: str) -> None:
    once = safe(document((de, fr), kind=Kind.STRINGS))
    assert safe(once) == once
    assert not any(finding.fix and finding.fix.safe for finding in found(once))


ALPHABET = "aB.!?…\"'’»«„“ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}()[],;:-–1"


@given(st.text(alphabet=ALPHABET, max_size=60), st.text(alphabet=ALPHABET, max_size=60))
def test_no_text_makes_a_rule_fall_and_every_mark_lies_inside_it(de: str, fr: str) -> None:
    for finding in found(document((de, fr), kind=Kind.STRINGS)):
        for text, spans in ((de, finding.source), (fr, finding.target)):
            assert all(0 <= span.start <= span.end <= len(text) for span in spans)


@pytest.mark.parametrize(
    "text",
    [
        sign * 4_000
        for sign in (" ", "a ", "der ", "(", "a,b", "« ", "!", "a.B", ". A", " - ", "l’ ", "( a ) ")
    ],
)
def test_monotonous_texts_are_read_in_linear_time(text: str) -> None:
    for locale in (DE, FR):
        gaps(text, locale)
        misprinted(text, locale)
        repeats(text, locale)
