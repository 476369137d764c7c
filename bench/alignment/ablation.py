"""One component taken away at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import numpy as np

from bench.alignment.aligners import ours
from bench.alignment.pages import Page
from bench.alignment.score import measured
from checker.align import crossing, pipeline, weights
from checker.lexicon.links import Links, Vocabulary, find_links
from checker.lexicon.translations import Lexicon


@contextmanager
def replaced(module: Any, name: str, value: Any) -> Iterator[None]:
    """Something of a module is something else for a while."""
    kept = getattr(module, name)
    setattr(module, name, value)
    try:
        yield
    finally:
        setattr(module, name, kept)


def weights_without(*names: str) -> dict[str, float]:
    """The weights, some of them 0."""
    return {name: 0.0 if name in names else value for name, value in weights.WEIGHTS.items()}


def links_with(keep: float, *, alike: bool = True) -> Callable[..., Links]:
    """`find_links` with a share of the lexicon's links, and with or without those that need no lexicon."""

    def find(german: Vocabulary, french: Vocabulary, lexicon: Lexicon | None) -> Links:
        free = find_links(german, french, None)
        every = find_links(german, french, lexicon)
        width = max(len(french), 1)
        is_free = np.isin(every.german * width + every.french, free.german * width + free.french)
        kept = np.random.default_rng(7).random(len(every)) < keep
        kept = np.where(is_free, alike, kept)
        return Links(
            every.german[kept],
            every.french[kept],
            every.french_given_german[kept],
            every.german_given_french[kept],
        )

    return find


def ablations() -> dict[str, Callable[[], AbstractContextManager[None]]]:
    """What is taken away."""
    few = {
        bead: value if sum(bead) <= 4 and max(bead) <= 2 else -99.0
        for bead, value in weights.BEAD_BIAS.items()
    }
    form = ("final", "broken", "question", "soft_start", "brackets")
    return {
        "whole": lambda: replaced(weights, "WEIGHTS", weights.WEIGHTS),
        "no lexicon": lambda: replaced(pipeline, "find_links", links_with(0.0)),
        "half of the lexicon": lambda: replaced(pipeline, "find_links", links_with(0.5)),
        "no names, numbers, cognates": lambda: replaced(pipeline, "find_links", links_with(1.0, alike=False)),
        "no words at all": lambda: replaced(weights, "WEIGHTS", weights_without("words", "weakest", "mean")),
        "no length": lambda: replaced(weights, "WEIGHTS", weights_without("length")),
        "no words learnt": lambda: replaced(pipeline, "learn_links", lambda *arguments: arguments[2]),
        "no habits": lambda: replaced(pipeline, "adopt_habits", lambda *_: None),
        "no punctuation, brackets": lambda: replaced(weights, "WEIGHTS", weights_without(*form)),
        "no paragraphs": lambda: replaced(weights, "WEIGHTS", weights_without("paragraph", "crossing")),
        "no weakest sentence": lambda: replaced(weights, "WEIGHTS", weights_without("weakest")),
        "beads up to 2-2": lambda: replaced(weights, "BEAD_BIAS", few),
        "no crossings": lambda: replaced(crossing, "find_moved", lambda *_: []),
    }


def ablation(sets: dict[str, list[Page]]) -> Iterator[list[str]]:
    """A row for each thing taken away: strict and lax by set."""
    for name, taken in ablations().items():
        with taken():
            scores = [measured(ours, some) for some in sets.values()]
        yield [name, *(f"{score.strict:.3f}/{score.lax:.3f}" for score in scores)]
