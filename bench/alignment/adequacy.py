"""How well a wrong pair is told from a right one."""

from __future__ import annotations

import random
from collections.abc import Iterator

import numpy as np

from bench.alignment.pages import DATA, read_rows
from checker.facts.coverage.adequacy import Adequacy, compare


def adequacy_curves() -> Iterator[list[str]]:
    """AUC, and the share found at 2 % false alarms, of pairs that are no translations."""
    rows = [
        row
        for name in ("de-fr", "fr-de")
        for row in read_rows(DATA / "newstest" / f"newstest2021.{name}.tsv")
    ]
    german, french = [row["de"] for row in rows], [row["fr"] for row in rows]
    chance = random.Random(3)
    true = compare(german, french)
    wrong = {
        "the sentence beside it": compare(german[:-1], french[1:]),
        "the second half missing": compare(german, [text[: len(text) // 2] for text in french]),
        "six words missing": compare(german, [_shortened(text, 6, chance) for text in french]),
        "three words missing": compare(german, [_shortened(text, 3, chance) for text in french]),
    }
    for name, measured_wrong in wrong.items():
        row = [name]
        for value in ("lowest", "fit", "length"):
            good = np.array([_plain(one, value) for one in true])
            bad = np.array([_plain(one, value) for one in measured_wrong])
            ranks = np.argsort(np.argsort(np.concatenate([good, bad]))) + 1
            area = (ranks[: len(good)].sum() - len(good) * (len(good) + 1) / 2) / (len(good) * len(bad))
            row.append(f"{area:.3f} ({(bad < np.quantile(good, 0.02)).mean():.0%})")
        yield row


def _plain(one: Adequacy, value: str) -> float:
    return -abs(one.length) if value == "length" else float(getattr(one, value))


def _shortened(text: str, words: int, chance: random.Random) -> str:
    parts = text.split()
    start = chance.randrange(max(1, len(parts) - words))
    return " ".join(parts[:start] + parts[start + words :])
