"""Aligning: the seeds whole, the path through hard cases, bad input, and the ways an alignment is written."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from checker import packs
from checker.align import align, aligned, find_beads, writing
from checker.engine import check
from checker.facts.coverage.passages import moved_passages
from checker.model import Block, Document, Locale, Origin, Role, Run, Segment, Span

DE, FR = Locale.parse("de-DE"), Locale.parse("fr-FR")
SEEDS = Path(__file__).parents[1] / "seeds"


def document(name: str, *paragraphs: str) -> Document:
    offset, blocks = 0, []
    for paragraph in paragraphs:
        blocks.append(Block(paragraph, origin=Origin(name, 1, 1, "", (Run(0, offset, len(paragraph)),))))
        offset += len(paragraph) + 1
    return Document(name, tuple(blocks))


def seed(name: str) -> Document:
    text = (SEEDS / name).read_text(encoding="utf-8")
    return document(name, *(line for line in text.split("\n") if line.strip()))


def segments(*texts: str) -> list[Segment]:
    return [Segment(text, place, Span(0, len(text))) for place, text in enumerate(texts)]


def beads(german: list[str], french: list[str]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    found = find_beads(segments(*german), segments(*french), DE, FR)
    return [(bead.source, bead.target) for bead in found]


GERMAN = [
    "Der Wanderer verlässt das Dorf am frühen Morgen.",
    "Über der Brücke liegt noch Nebel.",
    "Nach drei Stunden erreicht er die Hütte.",
    "Dort trinkt er einen heißen Kaffee.",
    "Am Abend kehrt er müde nach Hause zurück.",
]
FRENCH = [
    "Le randonneur quitte le village tôt le matin.",
    "Le brouillard couvre encore le pont.",
    "Après trois heures, il atteint le refuge.",
    "Il y boit un café chaud.",
    "Le soir, il rentre fatigué à la maison.",
]


def test_every_gold_bead_of_the_seeds_is_found() -> None:
    found = aligned(seed("000_af72b463fc67abed.txt"), seed("002_86438152eb14a7d8.txt"), DE, FR).bitext()
    with (SEEDS / "gold.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    gold = {(row[5], row[6]) for row in rows if row and row[0] == "ALIGN"}
    assert len(gold) == 33
    assert {(pair.source.content, pair.target.content) for pair in found} == gold


def test_a_missing_sentence_is_left_alone_and_not_swallowed() -> None:
    assert beads(GERMAN, FRENCH[:2] + FRENCH[3:]) == [
        ((0,), (0,)), ((1,), (1,)), ((2,), ()), ((3,), (2,)), ((4,), (3,)),
    ]  # fmt: skip


def test_two_sentences_may_answer_one() -> None:
    joined = [FRENCH[0], f"{FRENCH[1][:-1]} ; {FRENCH[2].lower()}", *FRENCH[3:]]
    assert ((1, 2), (1,)) in beads(GERMAN, joined)


def test_the_other_direction_gives_the_same_beads() -> None:
    there = find_beads(segments(*GERMAN), segments(*FRENCH[1:]), DE, FR)
    back = find_beads(segments(*FRENCH[1:]), segments(*GERMAN), FR, DE)
    assert {(bead.source, bead.target, bead.confidence) for bead in there} == {
        (bead.target, bead.source, bead.confidence) for bead in back
    }


def test_an_empty_side_leaves_everything_out() -> None:
    assert beads(GERMAN, []) == [((place,), ()) for place in range(5)]
    assert beads([], FRENCH) == [((), (place,)) for place in range(5)]
    assert beads([], []) == []


@pytest.mark.parametrize("text", ["", " ", "\ud800", "\0" * 50, "a" * 100_000, "…" * 1000, "1 " * 5000])
def test_strange_segments_are_answered(text: str) -> None:
    found = beads([*GERMAN, text], [text, *FRENCH])
    here = (
        set(range(6)) if text.strip() else set(range(5)),
        set(range(6)) if text.strip() else set(range(1, 6)),
    )
    assert {index for bead in found for index in bead[0]} == here[0]
    assert {index for bead in found for index in bead[1]} == here[1]
    assert sum(len(bead[0]) + len(bead[1]) for bead in found) == len(here[0]) + len(here[1])


def test_blank_lines_are_in_no_bead() -> None:
    found = beads([GERMAN[0], "", " ", *GERMAN[1:]], [*FRENCH, *[""] * 50_000])
    assert ((0,), (0,)) in found
    assert len(found) == 5
    assert ((3,), (1,)) in found


def test_one_sentence_against_a_thousand_is_answered() -> None:
    found = beads(GERMAN[:1], FRENCH * 200)
    assert sorted(index for bead in found for index in bead[1]) == list(range(1000))


def test_texts_with_nothing_in_common_are_doubted() -> None:
    french = [
        "Le médecin a conseillé aux malades de rester couchés.",
        "Les élections auront lieu dimanche dans tout le pays.",
        "Cette voiture consomme beaucoup trop d’essence.",
        "Le musicien accorde longuement son instrument.",
        "La banque centrale relève ses taux.",
    ]
    found = find_beads(segments(*GERMAN), segments(*french), DE, FR)
    assert max(bead.confidence for bead in found) < 0.5


def test_plain_translations_are_not_doubted() -> None:
    found = find_beads(segments(*GERMAN), segments(*FRENCH), DE, FR)
    assert min(bead.confidence for bead in found) > 0.5


def test_a_moved_paragraph_is_found_and_named() -> None:
    german = [
        "Das Parlament hat gestern den Haushalt für 2024 beschlossen.",
        "Die Opposition kritisiert die Kürzungen bei der Bildung.",
        "Im Stadion von Lyon gewann die Mannschaft mit 3:1.",
        "Der Trainer lobte seine jungen Spieler.",
        "Am Wochenende wird es in den Alpen schneien.",
        "Die Lawinengefahr steigt auf Stufe 4.",
        "Das Museum zeigt Bilder von Monet und Renoir.",
        "Der Eintritt kostet zwölf Euro.",
    ]
    french = [
        "Le Parlement a adopté hier le budget pour 2024.",
        "L’opposition critique les coupes dans l’éducation.",
        "Ce week-end, il neigera dans les Alpes.",
        "Le danger d’avalanche passe au niveau 4.",
        "Le musée montre des tableaux de Monet et de Renoir.",
        "L’entrée coûte douze euros.",
        "Au stade de Lyon, l’équipe a gagné 3:1.",
        "L’entraîneur a loué ses jeunes joueurs.",
    ]
    found = aligned(document("a", *german), document("b", *french), DE, FR)
    assert [bead.target for bead in found.beads] == [(0,), (1,), (6,), (7,), (2,), (3,), (4,), (5,)]
    assert found.crossings == (2, 3)
    assert [(passage.first, passage.last) for passage in found.bitext()[moved_passages]] == [(2, 3)]


def test_two_sentences_in_reversed_order_are_paired_and_not_called_moved() -> None:
    german = [
        GERMAN[0],
        "Nur persönliche Briefe an die Familie sind frei.",
        "Alles andere muss der Regierung von Nepal vorgelegt werden, bevor es veröffentlicht wird.",
        GERMAN[3],
    ]
    french = [
        FRENCH[0],
        "Tout le reste doit être soumis au gouvernement du Népal avant d’être publié.",
        "Seules les lettres personnelles à la famille sont libres.",
        FRENCH[3],
    ]
    found = aligned(document("a", *german), document("b", *french), DE, FR)
    assert [bead.target for bead in found.beads] == [(0,), (2,), (1,), (3,)]
    assert found.bitext()[moved_passages] == ()


def test_a_scrap_amid_a_bead_is_left_out_of_it() -> None:
    german = ["Dank den Seilen ging es schnell zur Hütte, doch im Schnee sanken die Wanderer tief ein."]
    french = [
        "Grâce aux cordes, la cabane est vite atteinte,",
        "h * ''",
        "mais dans la neige, les randonneurs enfoncent profondément.",
    ]
    assert beads(german, french) == [((0,), (0, 2)), ((), (1,))]


def test_figures_of_a_table_are_paired_by_their_place() -> None:
    words = [["Basis", "CHF 10", "CHF 20", "Komfort", "CHF 30", "CHF 40", "Premium", "CHF 50", "CHF 60"]]
    words.append([*words[0][:3], "Confort", "CHF 40", "CHF 30", *words[0][6:]])
    german, french = (
        [Segment(text, place, Span(0, len(text)), Role.CELL) for place, text in enumerate(texts)]
        for texts in words
    )
    found = find_beads(german, french, DE, FR)
    assert [bead.target for bead in found] == [(place,) for place in range(len(german))]


def test_joined_sentences_know_where_they_stand_in_the_file() -> None:
    german = document("a", "Er kam. Er sah.")
    french = document("b", "Il vint et il vit.")
    pair = aligned(german, french, DE, FR).bitext().pairs[0]
    assert pair.source.content == "Er kam. Er sah."
    assert pair.source.joints == (8,)
    assert pair.source.origin is not None
    assert [(run.start, run.offset, run.length) for run in pair.source.origin.runs] == [(0, 0, 7), (8, 8, 7)]


def test_presegmented_lines_keep_their_numbers() -> None:
    found = aligned(
        Document("a", (Block("\n".join(GERMAN)),)),
        Document("b", (Block("\n".join(FRENCH)),)),
        DE, FR, presegmented=True,
    )  # fmt: skip
    assert [bead.source for bead in found.beads] == [(place,) for place in range(5)]


def test_all_formats_hold_all_pairs() -> None:
    found = aligned(document("a", *GERMAN), document("b<&>", *FRENCH[:4]), DE, FR)
    made = json.loads(writing.json(found))
    assert [bead["source"] for bead in made["beads"]] == [[0], [1], [2], [3], [4]]
    assert set(made["segments"]) == {"source", "target"}
    assert len(writing.tsv(found).splitlines()) == 6
    assert len(ElementTree.fromstring(writing.tmx(found)).findall(".//tu")) == 4
    assert len(ElementTree.fromstring(writing.xliff(found)).findall(".//{*}trans-unit")) == 5
    assert "Hütte" in writing.side_by_side(found)


def test_control_characters_do_not_break_xml() -> None:
    found = aligned(document("a", "Eins\0 zwei."), document("b", "Un\x07 \ufffe deux."), DE, FR)
    ElementTree.fromstring(writing.tmx(found))
    ElementTree.fromstring(writing.xliff(found))


STRANGE = [
    "Le médecin a conseillé aux malades de rester couchés pendant trois jours.",
    "Les élections auront lieu dimanche prochain dans tout le pays.",
    "Cette voiture consomme beaucoup trop d’essence, dit Bernard Duval.",
    "Le musicien accorde longuement son instrument avant le concert.",
    "La Banque de France relève ses taux d’intérêt.",
    "Une tempête a renversé des arbres sur la voie ferrée.",
]


@pytest.mark.parametrize(
    ("german", "french"),
    [
        ([*GERMAN, "Hans Müller wohnt seit 1998 in Köln."], STRANGE),
        (GERMAN[:1], [f"{text[:-1]} {number}." for number in range(60) for text in STRANGE]),
    ],
)
def test_of_texts_with_nothing_in_common_that_is_said_and_nothing_of_their_words(
    german: list[str], french: list[str]
) -> None:
    bitext = align(document("a.txt", *german), document("b.txt", *french), DE, FR)
    rules = [
        rule for rule in packs.rules() if rule.family in {"alignment", "completeness", "names", "numbers"}
    ]
    found = check([bitext], rules).findings
    assert [finding.rule for finding in found if finding.rule == "ALI03"] == ["ALI03"]
    assert {finding.rule for finding in found} <= {"ALI03", "COM01"}
    assert len(found) < len(bitext) / 3
