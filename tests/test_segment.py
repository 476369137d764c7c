"""Sentences: where they end, and that nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Block, Document, Locale, Role
from checker.segment import is_byline, segment, segments

DE, FR = Locale.parse("de"), Locale.parse("fr")
SEEDS = Path(__file__).parent.parent / "seeds"


def cut(content: str, locale: Locale) -> list[str]:
    return [content[span.start : span.end] for span in segment(content, locale)]


@pytest.mark.parametrize(
    "content",
    [
        "Er kommt am 3. Mai um 8.30 Uhr.",
        "Im 19. Jahrhundert, z. B. unter Dr. Müller, d. h. vor Prof. Meier, war es u. a. anders.",
        "Karl V. nach Wien zu bitten, war Ludwig XIV. Freude.",
        "Das kostet 3,5 Mio. Euro bzw. 4 Mrd. Franken.",
        "Die Fa. J. R. Meier in der Hauptstr. 5, Tel. 030 12, zahlt ca. 20 Prozent.",
        "„Ist das wahr?“, fragte er.",
        "Das steht auf JD.com, in Node.js und im Kapitel 3.2.1 von e.V. und z.B. hier.",
        "Er wartete … und schwieg.",
        "Der Befehl `echo Ende. Weiter` hilft.",
        "1. Einleitung",
        "3.2.1. Die Einleitung",
        "Tabelle 5. Das Ergebnis der Wahl",
    ],
)
def test_german_full_stops_that_end_nothing_are_left(content: str) -> None:
    assert cut(content, DE) == [content]


@pytest.mark.parametrize(
    "content",
    [
        "Choisissez un port libre, p. ex. 9000, puis redémarrez.",
        "M. Dupont et Mme Le Goff vivaient en 44 av. J.-C. à Rome.",
        "L’art. 3, al. 2, du M. Le Pen, cf. p. 12, dit le contraire.",
        "« Vraiment ? » demanda-t-il.",
        "J. K. Rowling habite 5 bd. Voltaire, St. Anton.",
        "Il hésita... puis partit.",
    ],
)
def test_french_full_stops_that_end_nothing_are_left(content: str) -> None:
    assert cut(content, FR) == [content]


@pytest.mark.parametrize(
    ("locale", "sentences"),
    [
        (DE, ["Das war 2019.", "Danach kam er, usw.", "Die anderen gingen."]),
        (DE, ["„Ja!“", "Dann ging sie.", "»Nein.«", "Er schwieg."]),
        (DE, ["Es stimmt (fast).", "„Wirklich?“", "– „Ja.“"]),
        (DE, ["Er hat den Plan B.", "Das reicht."]),
        (FR, ["Il a dit : « Oui. »", "Puis il partit.", "Il y en a trois, etc.", "Les autres suivent."]),
        (FR, ["Quoi ?!", "« Non ! »", "Elle rit…", "Fin."]),
        (FR, ["C’était en 2019.", "12 personnes sont venues."]),
    ],
)
def test_sentences_are_told_apart(locale: Locale, sentences: list[str]) -> None:
    assert cut(" ".join(sentences), locale) == sentences


def test_sentences_that_lost_their_space_are_told_apart() -> None:
    assert cut('"Un jardin - et le bon contenu."Edouard de Mézerac, PDG', FR)[1] == "Edouard de Mézerac, PDG"
    assert cut("Das ist gut.Der Mann geht.", DE) == ["Das ist gut.", "Der Mann geht."]


def test_a_blank_line_ends_a_sentence() -> None:
    assert cut("Ein Titel\n \nEin Satz\nüber zwei Zeilen.", DE) == [
        "Ein Titel",
        "Ein Satz\nüber zwei Zeilen.",
    ]


@given(st.text(alphabet="aB.!?…\"'»«„“” \n\u00a0\u202f1(M", max_size=60))
def test_nothing_but_white_space_is_lost(content: str) -> None:
    for locale in (DE, FR):
        at = 0
        for span in segment(content, locale):
            assert not content[at : span.start].strip()
            said = content[span.start : span.end]
            assert said
            assert said == said.strip()
            at = span.end
        assert not content[at:].strip()


@pytest.mark.parametrize(
    "content",
    ["." * 10**6, "\n" * 10**6, " " * 10**6, ". " * 10**5, "Ab." * 10**5, '."E' * 10**5, 'ab."Ab' * 10**5],
)
def test_monotonous_texts_are_cut_in_linear_time(content: str) -> None:
    segment(content, DE)


def test_the_seeds_are_cut_into_the_segments_of_the_gold() -> None:
    rows = [line.split("\t") for line in (SEEDS / "gold.tsv").read_text(encoding="utf-8").split("\n")]
    for name, text, offset, locale in (
        ("000_af72b463fc67abed.txt", 5, 7, DE),
        ("002_86438152eb14a7d8.txt", 6, 8, FR),
    ):
        page = (SEEDS / name).read_text(encoding="utf-8")
        at = 0
        found = []
        for line in page.split("\n"):
            found += [(at + span.start, at + span.end) for span in segment(line, locale)]
            at += len(line) + 1
        gold = [(int(r[offset]), int(r[offset]) + len(r[text])) for r in rows if r[0] == "ALIGN" and r[text]]
        assert found == gold


def test_who_spoke_is_a_byline_of_its_own() -> None:
    said = "„Ein Satz. Noch ein Satz.“ Edouard de Mézerac, APAC CEO ARTEFACT / Data & AI"
    made = segments(Document("a", (Block("Titel", Role.HEADING, 2), Block(said))), DE)
    assert [one.role for one in made] == [Role.HEADING, Role.BODY, Role.BODY, Role.BYLINE]
    assert [one.block for one in made] == [0, 1, 1, 1]
    assert made[3].content == said[made[3].span.start : made[3].span.end]
    assert not is_byline("Den Weg zur Monetarisierung finden")
    assert not is_byline("Paris, Berlin und Wien sind schön.")
