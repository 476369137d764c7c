"""How much one side answers the other, and what that says of rows, passages and whole texts."""

from __future__ import annotations

import pytest

from checker.facts.coverage.adequacy import adequacy
from checker.facts.coverage.kinship import kinship
from checker.facts.coverage.shifts import Shift, shifts
from checker.model import Bitext, Kind, Locale, Pair, Text

DE, FR = Locale.parse("de-DE"), Locale.parse("fr-FR")

ROWS = [
    ("Das Dorf liegt am Fluss.", "Le village est au bord de la rivière."),
    ("Die Brücke wurde im Frühling gebaut.", "Le pont a été construit au printemps."),
    ("Der Bäcker verkauft frisches Brot.", "Le boulanger vend du pain frais."),
    ("Die Kinder gehen in die Schule.", "Les enfants vont à l’école."),
    ("Der Arzt wohnt neben dem Bahnhof.", "Le médecin habite près de la gare."),
    ("Die Bibliothek schließt am Sonntagabend.", "La bibliothèque ferme le dimanche soir."),
    ("Die Sonne geht hinter dem Berg auf.", "Le soleil se lève derrière la montagne."),
]


def bitext(rows: list[tuple[str, str]], *, german_first: bool = True) -> Bitext:
    texts = [(Text(german, DE), Text(french, FR)) for german, french in rows]
    pairs = [Pair(str(row), *(sides if german_first else sides[::-1])) for row, sides in enumerate(texts, 1)]
    locales = (DE, FR) if german_first else (FR, DE)
    return Bitext("rows", *locales, tuple(pairs), Kind.STRINGS)


def test_a_translation_answers_more_than_the_sentence_beside_it() -> None:
    right = [pair[adequacy].lowest for pair in bitext(ROWS)]
    wrong_rows = [(german, ROWS[row - 1][1]) for row, (german, _) in enumerate(ROWS)]
    wrong = [pair[adequacy].lowest for pair in bitext(wrong_rows)]
    assert min(right) > max(wrong)


def test_a_column_reads_as_its_cells() -> None:
    whole = bitext([*ROWS, ("", ""), ("Hallo", ""), ("8'848 m", "8 848 m")])
    for pair in whole:
        alone = adequacy(pair)
        assert pair[adequacy].german == pytest.approx(alone.german)
        assert pair[adequacy].french == pytest.approx(alone.french)


def test_a_dropped_half_shows_in_the_fit() -> None:
    german, french = " ".join(row[0] for row in ROWS), " ".join(row[1] for row in ROWS)
    half = french[: len(french) // 2]
    assert bitext([(german, french)]).pairs[0][adequacy].fit > 0
    assert bitext([(german, half)]).pairs[0][adequacy].fit < 0


@pytest.mark.parametrize("german_first", [True, False])
def test_a_lost_cell_shifts_the_rows_below(german_first: bool) -> None:
    french = [row[1] for row in ROWS]
    moved = [french[0], *french[2:], "Rien de tout cela n’est vrai."]
    rows = [(german, moved[row]) for row, (german, _) in enumerate(ROWS)]
    assert bitext(rows, german_first=german_first)[shifts] == (Shift(2, 6, -1),)


def test_rows_in_their_place_are_not_shifted() -> None:
    assert bitext(ROWS)[shifts] == ()
    assert bitext([])[shifts] == ()
    assert bitext([("", "")] * 10)[shifts] == ()
    assert bitext([("Ja", "Oui")] * 50)[shifts] == ()


def test_texts_are_related_or_not() -> None:
    found = bitext(ROWS)[kinship]
    assert found is not None
    assert found.share == 1.0
    unrelated = bitext([(german, ROWS[row - 3][1]) for row, (german, _) in enumerate(ROWS)])[kinship]
    assert unrelated is not None
    assert unrelated.share == 0.0
    assert bitext(ROWS[:2])[kinship] is None
