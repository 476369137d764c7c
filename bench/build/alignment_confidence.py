"""Fits the confidence of beads: a logistic regression of being right on the evidence for it.

    python -m bench.build.alignment_confidence

On the Text+Berg dev document, on synthetic pages of newstest2008–2011 with all
kinds of noise, and on pairs of pages that have nothing to do with each other.
Prints the constants for `checker/align/weights.py`, and how many beads above a
confidence are right; of the dev document also with each eighth of it judged by
a fit to the rest.
"""

from __future__ import annotations

import random

import numpy as np

from bench.alignment.pages import CLEAN, HEAVY, MOVED, USUAL, Page, make_page, news_documents, textberg_dev
from checker.align import pipeline
from checker.align import weights as w
from checker.align.confidence import evidence
from checker.align.sides import read_side
from checker.lexicon.links import find_links
from checker.lexicon.translations import translation_lexicon
from checker.model import Segment, Span

FOLDS = 8


def rows(page: Page, *, related: bool = True) -> tuple[np.ndarray, np.ndarray]:
    """The evidence for each bead found, and whether it is right."""
    german, french = (
        read_side([Segment(text, place, Span(0, len(text))) for place, text in enumerate(texts)], language)
        for texts, language in ((page.german, "de"), (page.french, "fr"))
    )
    links = find_links(german.vocabulary, french.vocabulary, translation_lexicon())
    kept: list[np.ndarray] = []

    def spy(*arguments: object) -> np.ndarray:
        kept.append(evidence(*arguments))  # type: ignore[arg-type]
        return np.ones(len(kept[-1]))

    pipeline.confidence = spy  # type: ignore[assignment]
    steps = pipeline.find_path(german, french, links, translation_lexicon()).steps
    # What was moved is found later; here it counts neither way.
    moved = [{index for bead in page.moved for index in bead[side]} for side in (0, 1)]
    gold = set(page.gold)
    right = [
        related and (tuple(range(step.first, step.last)), tuple(range(step.left, step.right))) in gold
        for step in steps
    ]
    here = [
        not moved[0].intersection(range(step.first, step.last))
        and not moved[1].intersection(range(step.left, step.right))
        for step in steps
    ]
    return kept[0][here], np.array(right, np.float64)[here]


def fit(evidence: np.ndarray, right: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Newton's method, with a little ridge."""
    values = np.zeros(evidence.shape[1])
    for _ in range(50):
        share = 1 / (1 + np.exp(-evidence @ values))
        slope = evidence.T @ (weight * (right - share)) - 0.01 * values
        curve = (evidence * (weight * share * (1 - share))[:, None]).T @ evidence + 0.01 * np.eye(len(values))
        values += np.linalg.solve(curve, slope)
    return values


def main() -> None:
    """Fit and print."""
    chance = random.Random(11)
    documents = news_documents(["newstest2008", "newstest2009", "newstest2010", "newstest2011"])
    names = sorted(documents)
    chance.shuffle(names)
    sets = [("dev", *rows(textberg_dev()))]
    for place, name in enumerate(names[:60]):
        kind = ("usual", "heavy", "clean", "moved")[place % 4]
        noise = {"usual": USUAL, "heavy": HEAVY, "clean": CLEAN, "moved": MOVED}[kind]
        sets.append((kind, *rows(make_page(name, documents[name], noise, chance))))
    for first, second in zip(names[60:80], names[80:100], strict=True):
        german, french = (make_page(name, documents[name], CLEAN, chance) for name in (first, second))
        page = Page("unrelated", german.german, french.french, ())
        sets.append(("unrelated", *rows(page, related=False)))
    everything = np.concatenate([one[1] for one in sets])
    right = np.concatenate([one[2] for one in sets])
    weight = np.concatenate([np.full(len(one[2]), 6.0 if one[0] == "dev" else 1.0) for one in sets])
    values = fit(everything, right, weight)
    print("CONFIDENCE =", tuple(round(float(value), 3) for value in values))
    for kind in dict.fromkeys(one[0] for one in sets):
        some = np.concatenate([one[1] for one in sets if one[0] == kind])
        show(kind, some @ values, np.concatenate([one[2] for one in sets if one[0] == kind]))
    # Is it as sure of passages it was not fitted on?
    fold = np.arange(len(sets[0][1])) * FOLDS // len(sets[0][1])
    odds = np.zeros(len(fold))
    for number in range(FOLDS):
        kept = np.ones(len(everything), np.bool_)
        kept[: len(fold)] = fold != number
        odds[fold == number] = sets[0][1][fold == number] @ fit(everything[kept], right[kept], weight[kept])
    show("dev, held out", odds, sets[0][2])


def show(kind: str, odds: np.ndarray, right: np.ndarray) -> None:
    """Print how many beads there are above a confidence, and how many of these are right."""
    share = 1 / (1 + np.exp(w.TEMPER * (w.CAUTION - odds)))
    for least in (0.5, 0.9, 0.95):
        above = share >= least
        if above.any():
            print(f"{kind}\t>= {least}\t{above.mean():.3f} of beads\t{right[above].mean():.3f} right")


if __name__ == "__main__":
    main()
