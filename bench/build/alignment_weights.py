"""Learns the weights of the aligner: maximum likelihood of the true beads over the lattice (a CRF).

    python -m bench.build.alignment_weights

Trains on the Text+Berg dev document and on synthetic pages of newstest2008–2012
(clean, usual and heavy noise; with half of the lexicon left out in a third of
them), and prints the constants for `checker/align/weights.py`.  newstest2021 is
kept for measuring.  Needs SciPy; takes a few minutes.
"""

from __future__ import annotations

import argparse
import random
import sys
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize

from bench.alignment.pages import CLEAN, HEAVY, USUAL, Bead, Page, make_page, news_documents, textberg_dev
from checker.align import scores, search
from checker.align import weights as w
from checker.align.band import find_lattice
from checker.align.lattice import Lattice
from checker.align.learned import learn_links
from checker.align.sides import read_side
from checker.lexicon.links import Links, find_links
from checker.lexicon.translations import translation_lexicon
from checker.model import Segment, Span

NAMES = (
    *w.FEATURES,
    *(f"bias {a}-{b}" for a, b in w.BEADS),
    "gap_open",
    "gap_extend",
    "gap_junk",
    "gap_token",
)
"""The parameters, in order.  Beads a-b and b-a share a bias."""


PULL = 0.1
"""How strongly parameters are drawn to where they start."""


@dataclass
class Lesson:
    """A document ready to learn from."""

    lattice: Lattice
    before: np.ndarray
    features: np.ndarray
    """(features, kinds, nodes)"""
    german_junk: np.ndarray
    french_junk: np.ndarray
    german_length: np.ndarray
    french_length: np.ndarray
    true: np.ndarray
    """The sums of all features over the true path."""
    weight: float


def segments(sentences: tuple[str, ...], blocks: tuple[int, ...]) -> list[Segment]:
    """Sentences as segments."""
    return [
        Segment(text, blocks[place] if blocks else place, Span(0, len(text)))
        for place, text in enumerate(sentences)
    ]


def halved(links: Links, chance: np.random.Generator) -> Links:
    """Half of the links."""
    kept = chance.random(len(links)) < 0.5
    return Links(
        links.german[kept],
        links.french[kept],
        links.french_given_german[kept],
        links.german_given_french[kept],
    )


def prepare(
    page: Page, weight: float, *, half: bool, learn: bool, chance: np.random.Generator
) -> Lesson | None:
    """Work out all scores of a page.  None if its true path leaves the lattice."""
    german = read_side(segments(page.german, page.german_blocks), "de")
    french = read_side(segments(page.french, page.french_blocks), "fr")
    lexicon = translation_lexicon()
    links = find_links(german.vocabulary, french.vocabulary, lexicon)
    scale = scores.make_scale(german, french, lexicon)
    if half:
        links = halved(links, chance)
    if learn:
        from checker.align.pipeline import first_path

        first = find_lattice(german, french, links)
        links = learn_links(german, french, links, first_path(german, french, links, first, scale))
    lattice = find_lattice(german, french, links, reach=8)
    before = lattice.before()
    features = np.zeros((len(w.FEATURES), *before.shape), np.float32)
    usual = w.WEIGHTS, w.BEAD_BIAS
    for number, name in enumerate(w.FEATURES):
        # Each score by itself: the weighed sum with all other weights 0.
        w.WEIGHTS = {other: float(other == name) for other in w.FEATURES}
        w.BEAD_BIAS = dict.fromkeys(w.BEADS, 0.0)
        features[number] = scores.bead_scores(german, french, links, lattice, scale)
    w.WEIGHTS, w.BEAD_BIAS = usual
    features[:, before == lattice.size] = 0.0
    true = np.zeros(len(NAMES))
    lengths = [np.minimum(np.diff(side.starts), w.GAP_LONGEST) for side in (german, french)]
    i = j = 0
    gap = 0
    kinds = {bead: number for number, bead in enumerate(w.BEADS)}
    for left, right in ordered(page):
        i, j = i + len(left), j + len(right)
        if not left or not right:
            side = french if not left else german
            index = j - 1 if not left else i - 1
            state = 1 if not left else 2
            true[-4] += state != gap
            true[-3] += 1
            true[-2] += side.junk[index]
            true[-1] += lengths[state == 1][index]
            gap = state
            if not lattice.low[i] <= j <= lattice.high[i]:
                print(page.name, "leaves the lattice at", i, j, file=sys.stderr)
                return None
            continue
        gap = 0
        kind = kinds.get((len(left), len(right)))
        inside = lattice.low[i] <= j <= lattice.high[i]
        if kind is None or not inside:
            print(page.name, "leaves the lattice at", i, j, file=sys.stderr)
            return None
        node = lattice.offset[i] + j - lattice.low[i]
        if before[kind, node] == lattice.size:
            print(page.name, "leaves the lattice at", i, j, file=sys.stderr)
            return None
        true[: len(w.FEATURES)] += features[:, kind, node]
        true[len(w.FEATURES) + kind] += 1
    return Lesson(lattice, before, features, german.junk, french.junk, *lengths, true, weight)


def ordered(page: Page) -> list[Bead]:
    """The true beads from start to end; beads that cross others, and segments in none, become gaps."""
    full = sorted(
        bead for bead in page.gold if all(side and side[-1] - side[0] + 1 == len(side) for side in bead)
    )
    chain: list[Bead] = []
    for bead in full:
        while chain and chain[-1][1][-1] >= bead[1][0] and len(chain[-1][1]) < len(bead[1]):
            chain.pop()
        if not chain or (chain[-1][1][-1] < bead[1][0] and chain[-1][0][-1] < bead[0][0]):
            chain.append(bead)
    path: list[Bead] = []
    i = j = 0
    for bead in [*chain, ((len(page.german),), (len(page.french),))]:
        path += [((index,), ()) for index in range(i, bead[0][0])]
        path += [((), (index,)) for index in range(j, bead[1][0])]
        path.append(bead)
        i, j = bead[0][-1] + 1, bead[1][-1] + 1
    return path[:-1]


def likelihood(parameters: np.ndarray, lesson: Lesson) -> tuple[float, np.ndarray]:
    """Log likelihood of the true path, and its gradient."""
    count = len(w.FEATURES)
    kinds = len(w.BEADS)
    score = np.tensordot(parameters[:count].astype(np.float32), lesson.features, axes=1)
    score += parameters[count : count + kinds, None].astype(np.float32)
    score[lesson.before == lesson.lattice.size] = -np.inf
    opening, extend, junk, token = parameters[-4:]
    german_gap = (extend + junk * lesson.german_junk + token * lesson.german_length).astype(np.float32)
    french_gap = (extend + junk * lesson.french_junk + token * lesson.french_length).astype(np.float32)
    trellis = search.Trellis(lesson.lattice, score, german_gap, french_gap, opening)
    sums = search.sum_paths(trellis)
    reach = np.logaddexp(np.logaddexp(sums.reach[0], sums.reach[1]), sums.reach[2])
    nodes = lesson.lattice.size
    with np.errstate(over="ignore", invalid="ignore"):
        share = np.exp(reach[lesson.before] + score + sums.remain[0][None, :nodes] - sums.total)
    share = np.nan_to_num(share)
    expected = np.zeros(len(NAMES))
    expected[:count] = np.tensordot(lesson.features, share, axes=([1, 2], [0, 1]))
    expected[count : count + kinds] = share.sum(axis=1)
    row, column = lesson.lattice.row, lesson.lattice.column
    down = np.nan_to_num(np.exp(sums.reach[1][:nodes] + sums.remain[1][:nodes] - sums.total))
    across = np.nan_to_num(np.exp(sums.reach[2][:nodes] + sums.remain[2][:nodes] - sums.total))
    above_row, left_column = np.maximum(row - 1, 0), np.maximum(column - 1, 0)
    expected[-3] = down.sum() + across.sum()
    expected[-2] = down @ lesson.german_junk[above_row] + across @ lesson.french_junk[left_column]
    expected[-1] = down @ lesson.german_length[above_row] + across @ lesson.french_length[left_column]
    # A run opens where a gap follows another state.
    above = lesson.lattice.moved(-1, 0)
    gap = np.append(german_gap, 0)[np.maximum(row - 1, 0)]
    from_above = np.logaddexp(sums.reach[0], sums.reach[2])[above]
    opened = np.exp(from_above + opening + gap + sums.remain[1][:nodes] - sums.total)
    aside = lesson.lattice.moved(0, -1)
    gap = np.append(french_gap, 0)[np.maximum(column - 1, 0)]
    from_aside = np.logaddexp(sums.reach[0], sums.reach[1])[aside]
    opened_across = np.exp(from_aside + opening + gap + sums.remain[2][:nodes] - sums.total)
    expected[-4] = np.nan_to_num(opened).sum() + np.nan_to_num(opened_across).sum()
    return float(parameters @ lesson.true - sums.total), lesson.true - expected


def tied(gradient: np.ndarray) -> np.ndarray:
    """Mirrored beads share a parameter."""
    made = gradient.copy()
    count = len(w.FEATURES)
    for number, (a, b) in enumerate(w.BEADS):
        mirrored = w.BEADS.index((b, a))
        made[count + number] = (gradient[count + number] + gradient[count + mirrored]) / 2
    return made


def start() -> np.ndarray:
    """The present weights."""
    return np.array(
        [w.WEIGHTS[name] for name in w.FEATURES]
        + [w.BEAD_BIAS[bead] for bead in w.BEADS]
        + [w.GAP_OPEN, w.GAP_EXTEND, w.GAP_JUNK, w.GAP_TOKEN]
    )


def bounds() -> list[tuple[float | None, float | None]]:
    """What differs may not speak for a bead, nor what agrees against it."""
    made: list[tuple[float | None, float | None]] = [(None, None)] * len(NAMES)
    for place, name in enumerate(w.FEATURES):
        if name in {"words", "weakest", "mean"}:
            made[place] = (0.0, None)
        elif name != "tokens":
            made[place] = (None, 0.0)
    return made


def main() -> None:
    """Train and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=120)
    parser.add_argument("--learn", action="store_true", help="with words learnt from the first path")
    parser.add_argument("--dev-weight", type=float, default=1.0)
    arguments = parser.parse_args()
    chance, numbers = random.Random(7), np.random.default_rng(7)
    documents = news_documents(
        ["newstest2008", "newstest2009", "newstest2010", "newstest2011", "newstest2012"]
    )
    names = sorted(documents)
    chance.shuffle(names)
    lessons = []
    for place, name in enumerate(names[: arguments.pages]):
        page = make_page(name, documents[name], (USUAL, HEAVY, USUAL, CLEAN, HEAVY, USUAL)[place % 6], chance)
        if place % 2:
            page = Page(page.name, page.german, page.french, page.gold, missing=page.missing)
        lesson = prepare(page, 1.0, half=place % 3 == 0, learn=arguments.learn, chance=numbers)
        if lesson:
            lessons.append(lesson)
    dev = prepare(textberg_dev(), arguments.dev_weight, half=False, learn=arguments.learn, chance=numbers)
    print("dev", dev is not None, "lessons", len(lessons), file=sys.stderr)
    if dev:
        lessons.append(dev)
    parameters = start()
    anchor = parameters.copy()

    def loss(values: np.ndarray) -> tuple[float, np.ndarray]:
        total, gradient = 0.0, np.zeros_like(values)
        for lesson in lessons:
            value, slope = likelihood(values, lesson)
            total += lesson.weight * value
            gradient += lesson.weight * slope
        print(round(total, 1), file=sys.stderr)
        pull = PULL * (values - anchor)
        return -total + 0.5 * float(pull @ (values - anchor)), -tied(gradient) + pull

    parameters = minimize(
        loss, parameters, jac=True, method="L-BFGS-B", bounds=bounds(), options={"maxiter": arguments.rounds}
    ).x
    for name, value in zip(NAMES, parameters, strict=True):
        print(f"{name}\t{value:.3f}")


if __name__ == "__main__":
    main()
