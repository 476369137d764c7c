"""Prints the tables."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import bench.alignment
from bench.alignment.ablation import ablation, links_with, replaced
from bench.alignment.adequacy import adequacy_curves
from bench.alignment.aligners import ours, peers, sentalign_use
from bench.alignment.pages import CLEAN, HEAVY, MOVED, USUAL, pages, textberg_dev
from bench.alignment.score import measured, missing, surely_right
from bench.alignment.speed import speed
from checker.align import pipeline


def show(title: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[dict[str, str]]:
    """Print a table, and give it back for the JSON file."""
    print(f"\n## {title}\n")
    print("| " + " | ".join(head) + " |")
    print("|" + "---|" * len(head))
    kept = []
    for row in rows:
        print("| " + " | ".join(row) + " |", flush=True)
        kept.append(dict(zip(head, row, strict=True)))
    return kept


SAMPLE = 12
SAMPLES = ("Text+Berg dev", "usual noise", "heavy noise", "moved paragraph")


def with_embeddings() -> Iterator[list[str]]:
    """Ours without and with embeddings, and Vecalign's search over them; on few pages, for it is slow."""
    from bench.alignment.semantic import with_embeddings

    some = [[textberg_dev()], *(pages(noise)[:SAMPLE] for noise in (USUAL, HEAVY, MOVED))]
    for name, aligner in (
        ("bitext", ours),
        ("bitext, USE where unsure", with_embeddings),
        ("sentalign over USE", sentalign_use),
    ):
        scores = [measured(aligner, sample) for sample in some]
        yield [name, *(f"{score.strict:.3f}/{score.lax:.3f}" for score in scores)]


def main() -> None:
    """Print the tables that are asked for."""
    parser = argparse.ArgumentParser(
        description=bench.alignment.__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--json", type=Path, help="write all tables here as well")
    parser.add_argument("--ablation", action="store_true", help="take one component away at a time")
    parser.add_argument(
        "--adequacy", action="store_true", help="how well a wrong pair is told from a right one"
    )
    parser.add_argument(
        "--semantic", action="store_true", help="with sentence embeddings (needs USE and sentalign; slow)"
    )
    parser.add_argument("--speed", action="store_true", help="1,000 to 20,000 sentences a side")
    arguments = parser.parse_args()
    made: dict[str, Any] = {}
    noises = {"clean": CLEAN, "usual noise": USUAL, "heavy noise": HEAVY, "moved paragraph": MOVED}
    sets = {"Text+Berg dev": [textberg_dev()], **{name: pages(noise) for name, noise in noises.items()}}
    head = ["aligner", *sets, "unmoved"]
    made["aligners"] = show(
        "Aligners, strict/lax F1",
        head,
        (
            [
                name,
                *(
                    f"{score.strict:.3f}/{score.lax:.3f}"
                    for score in (measured(aligner, some) for some in sets.values())
                ),
                f"{measured(aligner, sets['moved paragraph'], unmoved=True).strict:.3f}",
            ]
            for name, aligner in peers().items()
        ),
    )
    with replaced(pipeline, "find_links", links_with(0.5)):
        half = measured(ours, sets["clean"])
    precision, recall = missing(sets["usual noise"])
    made["robustness"] = show(
        "Robustness",
        ["what", "value"],
        [
            ["clean pages, half of the lexicon left out, strict", f"{half.strict:.3f}"],
            ["missing sentences under the usual noise, precision", f"{precision:.3f}"],
            ["missing sentences under the usual noise, recall", f"{recall:.3f}"],
        ],
    )
    made["confidence"] = show(
        "Confidence",
        ["set", "beads at 0.9 or more", "of these right", "beads at 0.5 or more", "of these right "],
        (
            [name, *(f"{share:.3f}" for least in (0.9, 0.5) for share in surely_right(some, least))]
            for name, some in sets.items()
        ),
    )
    if arguments.ablation:
        made["ablation"] = show("Ablation, strict/lax F1", ["without", *sets], ablation(sets))
    if arguments.semantic:
        made["semantic"] = show(
            "Sentence embeddings, strict/lax F1", ["aligner", *SAMPLES], with_embeddings()
        )
    if arguments.adequacy:
        head = ["French side", "coverage", "coverage and length", "length"]
        made["adequacy"] = show("Adequacy, AUC (found at 2 % false alarms)", head, adequacy_curves())
    if arguments.speed:
        head = ["rows", "sentences, both sides", "CPU seconds", "sentences a second", "peak memory"]
        made["speed"] = show("Speed", head, speed())
    if arguments.json:
        arguments.json.write_text(json.dumps(made, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
