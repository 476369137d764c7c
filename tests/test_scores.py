"""What speaks for a bead and against it, one score at a time, and the search on a lattice of given scores."""

from __future__ import annotations

import numpy as np
import pytest

from checker.align import scores, search
from checker.align import weights as w
from checker.align.band import find_lattice
from checker.align.lattice import Ranges, whole
from checker.align.sides import Side, read_side
from checker.lexicon.links import find_links
from checker.lexicon.translations import translation_lexicon
from checker.model import Role, Segment, Span


def sides(german: list[str], french: list[str]) -> tuple[Side, Side]:
    return read_side(segments(german), "de"), read_side(segments(french), "fr")


def segments(texts: list[str], role: Role = Role.BODY) -> list[Segment]:
    return [Segment(text, 0, Span(0, len(text)), role) for text in texts]


def bead(first: int, last: int, left: int, right: int) -> Ranges:
    return Ranges(np.array([[first]]), np.array([[last]]), np.array([[left]]), np.array([[right]]))


def test_tokens_of_both_sides_are_counted() -> None:
    one, other = sides(["Der alte Weg.", "Der Berg."], ["Le vieux chemin."])
    assert scores.tokens(one, other, bead(0, 2, 0, 1)).item() == 8


def test_a_translation_of_the_expected_length_is_no_misfit() -> None:
    one, other = sides(["x" * 100], ["x" * 108, "x" * 40])
    assert scores.length_misfit(one, other, bead(0, 1, 0, 1), 1.08).item() == pytest.approx(0, abs=1e-6)
    assert scores.length_misfit(one, other, bead(0, 1, 1, 2), 1.08).item() > 5


def test_no_length_counts_against_a_bead_without_end() -> None:
    one, other = sides(["x" * 5000], ["x"])
    assert scores.length_misfit(one, other, bead(0, 1, 0, 1), 1.08).item() == w.LONGEST_MISFIT


@pytest.mark.parametrize(
    ("score", "alike", "unlike"),
    [
        (scores.final_differs, ("Kommt er?", "Vient-il ?"), ("Kommt er!", "Il vient :")),
        (scores.question_differs, ("Kommt er?", "Vient-il ?"), ("Kommt er?", "Il vient.")),
        (scores.broken_ends, ("Er kommt.", "Il vient."), ("Er kommt am 3. Nov.", "Il vient le 3.")),
        (scores.brackets_differ, ("Er (der Wirt)", "Lui (l’hôte)"), ("Er (der Wirt", "Lui (l’hôte)")),
        (scores.soft_start_differs, ("Er kommt", "Il vient"), ("und er kommt", "Il vient")),
    ],
)
def test_what_differs_in_form_is_counted(
    score: object, alike: tuple[str, str], unlike: tuple[str, str]
) -> None:
    for (german, french), differs in ((alike, False), (unlike, True)):
        one, other = sides([german], [french])
        assert bool(score(one, other, bead(0, 1, 0, 1)).item()) is differs  # type: ignore[operator]


def test_a_heading_answers_a_heading() -> None:
    one = read_side([*segments(["Anreise"], Role.HEADING), *segments(["Mit dem Zug."])], "de")
    other = read_side([*segments(["Accès"], Role.HEADING), *segments(["En train."])], "fr")
    assert scores.role_differs(one, other, bead(0, 1, 1, 2)).item()
    assert not scores.role_differs(one, other, bead(0, 1, 0, 1)).item()


def test_ends_of_paragraphs_inside_a_bead_are_counted() -> None:
    blocks = [0, 0, 1]
    one, other = (
        read_side([Segment("x", block, Span(0, 1)) for block in blocks], language)
        for language in ("de", "fr")
    )
    assert scores.paragraphs_crossed(one, other, bead(0, 2, 0, 2)).item() == 0
    assert scores.paragraphs_crossed(one, other, bead(1, 3, 1, 3)).item() == 2
    assert scores.paragraph_start_differs(one, other, bead(2, 3, 1, 2)).item()
    assert not scores.paragraph_start_differs(one, other, bead(2, 3, 2, 3)).item()


def test_words_that_answer_each_other_speak_for_a_bead() -> None:
    german, french = ["Der Hund schläft.", "Die Brücke ist hoch."], ["Le chien dort.", "Le pont est haut."]
    one, other = sides(german, french)
    lexicon = translation_lexicon()
    lattice = whole(2, 2)
    links = find_links(one.vocabulary, other.vocabulary, lexicon)
    score = scores.bead_scores(one, other, links, lattice, scores.make_scale(one, other, lexicon))[0]
    right = score[lattice.node(1, 1)], score[lattice.node(2, 2)]
    wrong = score[lattice.node(1, 2)], score[lattice.node(2, 1)]
    assert min(right) > max(wrong) + 1


def test_a_band_gives_the_same_scores_as_the_whole_lattice() -> None:
    chance = np.random.default_rng(1)
    words = ["Berg", "Hütte", "Gipfel", "montagne", "cabane", "sommet", "1912", "(", "."]
    texts = [" ".join(chance.choice(words, 6)) for _ in range(90)]
    one, other = sides(texts[:45], texts[45:])
    lexicon = translation_lexicon()
    links, scale = (
        find_links(one.vocabulary, other.vocabulary, lexicon),
        scores.make_scale(one, other, lexicon),
    )
    every, band = whole(45, 45), find_lattice(one, other, links, reach=6)
    all_scores = scores.bead_scores(one, other, links, every, scale)
    some = scores.bead_scores(one, other, links, band, scale)
    here = band.row * 46 + band.column
    inside = band.before() < band.size
    assert inside.sum() > 1000
    np.testing.assert_allclose(some[inside], all_scores[:, here][inside], rtol=1e-3, atol=1e-3)


def test_paths_are_weighed_by_all_ways_there_are() -> None:
    lattice = whole(2, 2)
    score = np.full((1, lattice.size), -1.0, np.float32)
    gap = np.full(2, -2.0, np.float32)
    trellis = search.Trellis(lattice, score, gap, gap, -0.5)
    steps = search.best_path(trellis)
    assert [(step.first, step.last, step.left, step.right) for step in steps] == [(0, 1, 0, 1), (1, 2, 1, 2)]
    sums = search.sum_paths(trellis)
    assert sums.total > search.worth(trellis, steps)
    assert sums.remain[0][0] == pytest.approx(sums.total)
    share = search.posteriors(trellis, steps, sums)
    assert np.all((share > 0.5) & (share < 1.0))


def test_what_is_far_worse_than_the_best_path_is_cut_off() -> None:
    lattice = whole(30, 30)
    score = np.full((1, lattice.size), -9.0, np.float32)
    score[0, lattice.row == lattice.column] = 5.0
    gap = np.full(30, -2.0, np.float32)
    part = search.best_part(search.Trellis(lattice, score, gap, gap, -0.5), 20.0, 2)
    assert part.size < lattice.size / 3
    assert all(part.low[i] <= i <= part.high[i] for i in range(31))
