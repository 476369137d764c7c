"""Names: what is one, what answers one, and the ledger of a document."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from checker.facts.naming.counterparts import unanswered
from checker.facts.naming.discords import discords
from checker.facts.naming.ledger import ledger
from checker.facts.naming.names import Strength, names
from checker.facts.naming.spelling import distance, same_sound
from checker.model import Bitext, Locale, Pair, Role, Text

DE, FR = Locale("de", "DE"), Locale("fr", "FR")
GOLD = Path(__file__).parent.parent / "seeds" / "gold.tsv"


def pair(german: str, french: str, key: str = "1") -> Pair:
    return Pair(key, Text(german, DE), Text(french, FR))


def document(*pairs: tuple[str, str]) -> Bitext:
    return Bitext("test", DE, FR, tuple(pair(*one, key=str(key)) for key, one in enumerate(pairs)))


def seed() -> Bitext:
    with GOLD.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    pairs = tuple(
        Pair(
            row["align_id"],
            Text(row["de_text"], DE),
            Text(row["fr_text"], FR),
            Role.HEADING if "heading" in row["bead"] else Role.BODY,
        )
        for row in rows
        if row["record"] == "ALIGN"
    )
    return Bitext("seed", DE, FR, pairs)


@pytest.mark.parametrize(
    ("german", "french"),
    [
        ("Chinas Kanäle", "les canaux chinois"),
        ("Die Basler Fasnacht beginnt.", "Le carnaval de Bâle commence."),
        ("Der Airbus-Chef kam nach Hamburg.", "Le patron d’Airbus est venu à Hambourg."),
        ("Die EZB und der IWF warnen.", "La BCE et le FMI mettent en garde."),
        ("Tschechow und Tschaikowski", "Tchekhov et Tchaïkovski"),
        ("Papst Franziskus empfing Pilger.", "Le pape François a reçu des pèlerins."),
        ("Aachen gehörte Karl dem Großen.", "Aix-la-Chapelle appartenait à Charlemagne."),
        ("Das französische Parlament tagt.", "Le parlement de la France siège."),
        ("Googles Suche", "la recherche de Google"),
        ("In St. Gallen entsteht ein Campus.", "Un campus naît à Saint-Gall."),
        ("Das sagte Frau Randle.", "C’est ce qu’a dit Melle Randle."),
        ("Er stammt aus Budweis.", "Il est né à České Budějovice."),
        ("Mehrere Landesbanken fusionieren.", "Plusieurs banques des Länder fusionnent."),
        ("Der Farbwert am Einhängepunkt ist falsch.", "La couleur du point de montage est fausse."),
    ],
)
def test_a_name_is_answered_by_what_the_other_language_calls_it(german: str, french: str) -> None:
    assert not pair(german, french)[unanswered]


@pytest.mark.parametrize(
    ("german", "french", "lost"),
    [
        (
            "Sie traf Angela Merkel.",
            "Elle a rencontré Emmanuel Macron.",
            {"Angela", "Merkel", "Emmanuel", "Macron"},
        ),
        ("Der Zug fährt nach Wien.", "Le train va à Berlin.", {"Wien", "Berlin"}),
        ("Frau Schwarz leitet die Kita.", "Mme Noir dirige la crèche.", {"Schwarz", "Noir"}),
    ],
)
def test_what_is_another_name_is_left_over(german: str, french: str, lost: set[str]) -> None:
    found = pair(german, french)[unanswered]
    assert {name.form for name in found.de + found.fr} == lost


def test_a_disease_may_go_without_its_name_but_no_firm_that_is_called_like_it() -> None:
    disease = document(("Die Pandemie hat uns getroffen.", "Le Covid-19 nous a frappés."))
    firm = document(
        ("Eine Sprecherin bestätigte den Verkauf.", "Une porte-parole de Coronatech a confirmé la vente.")
    )
    assert not disease[discords]
    assert [one.fr_form for one in firm[discords][0]] == ["Coronatech"]


def test_common_words_are_no_names() -> None:
    german = Text("Der Vorteil ist, dass die Nutzerbasis auf die Social-Media-Landschaft wirkt.", DE)
    french = Text("Selon la Bourse, le Conseil refuse.", FR)
    assert [name.form for name in german[names] if name.strength is Strength.NAME] == []
    assert [name.form for name in french[names] if name.strength is Strength.NAME] == []


def test_only_names_from_other_scripts_are_respelt() -> None:
    assert same_sound("tschechow", "tchekhov")
    assert same_sound("lukaschenko", "loukachenko")
    assert not same_sound("pamuk", "pamouk")


def test_neighbours_swapped_are_one_slip() -> None:
    assert distance("merkel", "mekrel") == 1
    assert distance("merkel", "merkl") == 1
    assert distance("merkel", "macron", 2) == 3


def test_the_ledger_of_the_seed_has_each_name_with_its_translations() -> None:
    entries = {entry.name: entry for entry in seed()[ledger].entries}
    for name in ("Little Red Book", "Xiaohongshu", "Artefact", "Tmall", "Douyin", "TikTok", "JD.com", "Ali"):
        assert name in entries
    assert "Edouard de Mézerac" in entries
    book = entries["Little Red Book"]
    assert book.first == "A01"
    assert {form.form for form in book.variants} == {
        "Kleines Rotes Buch", "Petit Livre Rouge", "petit livre rouge", "kleine rote Buch",
    }  # fmt: skip


def test_the_ledger_keeps_both_forms_and_joins_the_family_name() -> None:
    entries = document(
        ("Angela Merkel besuchte Genf.", "Angela Merkel a visité Genève."),
        ("Merkels Rede gefiel in Genf.", "Le discours de Merkel a plu à Genève."),
    )[ledger].entries
    assert [(entry.name, entry.count) for entry in entries] == [("Angela Merkel", 2), ("Genf", 2)]
    assert entries[1].row == {
        "name": "Genf", "de": {"Genf": 2}, "fr": {"Genève": 2}, "first": "0", "count": 2, "variants": {},
    }  # fmt: skip
