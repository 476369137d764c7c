"""How well documents are aligned: Text+Berg dev and synthetic pages, beside other aligners.

    python bench/alignment.py [--json FILE] [--ablation] [--speed] [--adequacy]

Scores are Vecalign's: strict counts identical beads, lax such as overlap on
both sides; precision counts beads with an empty side, recall does not.

Synthetic pages are made of consecutive rows of a clean parallel corpus by
`make_page`: a seeded generator that deletes, merges and splits sentences, puts
in leftover lines and moves a paragraph, and knows what became of each.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import json
import random
import re
import resource
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np

from checker.align import aligned, crossing, find_beads, pipeline, weights
from checker.facts.coverage.adequacy import Adequacy, compare
from checker.lexicon.links import Links, Vocabulary, find_links
from checker.lexicon.translations import Lexicon
from checker.model import Block, Document, Locale, Segment, Span

DE, FR = Locale.parse("de-DE"), Locale.parse("fr-FR")
DATA = Path("../shared/data")

Bead = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True)
class Page:
    """Two lists of sentences and the true beads.  `blocks`: the number of the paragraph of each sentence."""

    name: str
    german: tuple[str, ...]
    french: tuple[str, ...]
    gold: tuple[Bead, ...]
    moved: frozenset[Bead] = frozenset()
    german_blocks: tuple[int, ...] = ()
    french_blocks: tuple[int, ...] = ()
    missing: frozenset[Bead] = field(default=frozenset())


@dataclass(frozen=True)
class Noise:
    """Shares of sentences deleted (on one side), merged, split; of junk lines; how many blocks are moved."""

    deleted: float = 0.0
    merged: float = 0.0
    split: float = 0.0
    junk: float = 0.0
    moved: int = 0


CLEAN = Noise()
USUAL = Noise(deleted=0.07, merged=0.07, split=0.07, junk=0.02)
HEAVY = Noise(deleted=0.12, merged=0.12, split=0.12, junk=0.05)
MOVED = replace(USUAL, moved=1)

_JUNK = (
    'class="img-responsive', "<br/>", "* * *", "Share", "[...]", "| 1 | 2 |", "»", 'alt="photo', "&nbsp;",
    "</div>",    "Cookies", "(c) 2021", "www.example.org", "{{ title }}", "• • •",
)  # fmt: skip

_DIVISION = re.compile(r"(?<=[^\W\d_]{3}[,;:]) (?=[^\W\d_])|(?<=[^\W\d_]{3}) (?=[–—-] )")


def make_page(name: str, rows: Sequence[tuple[str, str, int]], noise: Noise, chance: random.Random) -> Page:
    """A page of the rows (German, French, paragraph) with noise sown in.

    Each row is left out on one side, merged with the next, split, or kept.  A
    merged sentence keeps its full stop in half of the cases and is joined by a
    comma in the others; a split one is cut at a comma, semicolon or dash, and
    made two sentences in half of the cases.  The moved paragraph is a block of
    two to five sentences that stands elsewhere on the French side.
    """
    groups: list[tuple[list[str], list[str], int]] = []
    row = 0
    while row < len(rows):
        german, french, block = rows[row]
        draw = chance.random()
        if draw < noise.deleted:
            groups.append(([german], [], block) if chance.random() < 0.5 else ([], [french], block))
        elif draw < noise.deleted + noise.merged and row + 1 < len(rows):
            other_german, other_french, _ = rows[row + 1]
            if chance.random() < 0.5:
                groups.append(([german, other_german], [_joined(french, other_french, chance)], block))
            else:
                groups.append(([_joined(german, other_german, chance)], [french, other_french], block))
            row += 1
        elif draw < noise.deleted + noise.merged + noise.split:
            side = chance.random() < 0.5
            parts = _divided(german if side else french, chance)
            groups.append((parts, [french], block) if side else ([german], parts, block))
        else:
            groups.append(([german], [french], block))
        if chance.random() < noise.junk:
            junk = chance.choice(_JUNK)
            groups.append(([junk], [], block) if chance.random() < 0.5 else ([], [junk], block))
        row += 1
    order = list(range(len(groups)))
    shifted: set[int] = set()
    for _ in range(noise.moved):
        length = chance.randint(2, 5)
        if len(groups) < length + 8:
            break
        begin = chance.randrange(len(groups) - length)
        block_of_groups = order[begin : begin + length]
        rest = order[:begin] + order[begin + length :]
        goals = [goal for goal in range(len(rest) + 1) if abs(goal - begin) > length + 1]
        if not goals:
            break
        goal = chance.choice(goals)
        order = rest[:goal] + block_of_groups + rest[goal:]
        shifted.update(block_of_groups)
    return _assembled(name, groups, order, shifted)


def _assembled(
    name: str, groups: Sequence[tuple[list[str], list[str], int]], order: Sequence[int], shifted: set[int]
) -> Page:
    german: list[str] = []
    german_blocks: list[int] = []
    german_of: dict[int, tuple[int, ...]] = {}
    for number, (sentences, _, block) in enumerate(groups):
        german_of[number] = tuple(range(len(german), len(german) + len(sentences)))
        german += sentences
        german_blocks += [block] * len(sentences)
    french: list[str] = []
    french_blocks: list[int] = []
    french_of: dict[int, tuple[int, ...]] = {}
    for number in order:
        sentences, block = groups[number][1], groups[number][2]
        french_of[number] = tuple(range(len(french), len(french) + len(sentences)))
        french += sentences
        french_blocks += [block] * len(sentences)
    beads = [(german_of[number], french_of[number]) for number in range(len(groups))]
    gold = [part for bead in beads for part in _one_by_one(bead)]
    return Page(
        name,
        tuple(german),
        tuple(french),
        tuple(gold),
        frozenset(beads[number] for number in shifted),
        tuple(german_blocks),
        tuple(french_blocks),
        frozenset(bead for bead in gold if not bead[0] or not bead[1]),
    )


def _one_by_one(bead: Bead) -> Iterator[Bead]:
    """A bead; one with an empty side as beads of single sentences."""
    if bead[0] and bead[1]:
        yield bead
    else:
        yield from (((index,), ()) for index in bead[0])
        yield from (((), (index,)) for index in bead[1])


def _joined(first: str, second: str, chance: random.Random) -> str:
    if chance.random() < 0.5 or first[-1:] not in ".!;":
        return f"{first} {second}"
    return f"{first[:-1]}, {second[:1].lower()}{second[1:]}"


def _divided(sentence: str, chance: random.Random) -> list[str]:
    places = [match.start() for match in _DIVISION.finditer(sentence)]
    places = [place for place in places if 0.2 * len(sentence) < place < 0.8 * len(sentence)]
    if not places:
        return [sentence]
    place = chance.choice(places)
    first, second = sentence[:place], sentence[place + 1 :].lstrip("–—- ")
    if chance.random() < 0.5:
        return [first.rstrip(",;:") + ".", second[:1].upper() + second[1:]]
    return [first, second]


def read_rows(path: Path) -> list[dict[str, str]]:
    """The rows of a table."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def news_documents(
    names: Iterable[str], least: int = 10, most: int = 60
) -> dict[str, list[tuple[str, str, int]]]:
    """Documents of newstest, by `doc`; where there is none, runs of `least` to `most` rows."""
    documents: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
    for name in names:
        chance = random.Random(name)
        place, left, block = 0, 0, 0
        for row in read_rows(DATA / "newstest" / f"{name}.tsv"):
            if "doc" in row:
                documents[row["doc"]].append((row["de"], row["fr"], int(row["par"])))
                continue
            if not left:
                place, left = place + 1, chance.randint(least, most)
            block += chance.random() < 0.4
            documents[f"{name}.{place}"].append((row["de"], row["fr"], block))
            left -= 1
    return {name: rows[:most] for name, rows in documents.items() if len(rows) >= least}


def textberg_dev() -> Page:
    """The dev document of Text+Berg."""
    folder = DATA / "textberg"
    gold = []
    for line in (folder / "dev.gold").read_text(encoding="utf-8").split("\n"):
        if line.strip():
            german, french = line.split(":")
            gold.append(
                (tuple(map(int, re.findall(r"\d+", german))), tuple(map(int, re.findall(r"\d+", french))))
            )
    german = (folder / "dev.de.txt").read_text(encoding="utf-8").split("\n")
    french = (folder / "dev.fr.txt").read_text(encoding="utf-8").split("\n")
    return Page("textberg dev", tuple(german[:-1]), tuple(french[:-1]), tuple(gold))


@dataclass
class Score:
    """Counts added up over documents."""

    strict_right: int = 0
    lax_right: int = 0
    found: int = 0
    strict_met: int = 0
    lax_met: int = 0
    wanted: int = 0

    def add(self, gold: Iterable[Bead], found: Iterable[Bead]) -> None:
        """Count one document."""
        true, made = set(gold), set(found)
        strict, lax = _hits(made, true)
        self.strict_right += strict
        self.lax_right += lax
        self.found += len(made)
        true_full = {bead for bead in true if bead[0] and bead[1]}
        made_full = {bead for bead in made if bead[0] and bead[1]}
        strict, lax = _hits(true_full, made_full)
        self.strict_met += strict
        self.lax_met += lax
        self.wanted += len(true_full)

    @property
    def strict(self) -> float:
        """F1 of identical beads."""
        return _f1(self.strict_right, self.found, self.strict_met, self.wanted)

    @property
    def lax(self) -> float:
        """F1 of beads that overlap on both sides."""
        return _f1(self.lax_right, self.found, self.lax_met, self.wanted)


def _f1(right: int, found: int, met: int, wanted: int) -> float:
    precision, recall = right / max(found, 1), met / max(wanted, 1)
    return 2 * precision * recall / max(precision + recall, 1e-9)


def _hits(made: set[Bead], true: set[Bead]) -> tuple[int, int]:
    """Beads that are true, and beads that are true or overlap a true one on both sides."""
    answers: dict[int, set[int]] = defaultdict(set)
    for left, right in true:
        for index in left:
            answers[index].update(right)
    strict = sum(bead in true for bead in made)
    lax = sum(
        bead in true or any(answers[index] & set(bead[1]) for index in bead[0] if index in answers)
        for bead in made
    )
    return strict, lax


Aligner = Callable[[Page], list[Bead]]


def ours(page: Page) -> list[Bead]:
    """The aligner of the project."""
    return [(bead.source, bead.target) for bead in our_beads(page)]


def our_beads(page: Page) -> list[Any]:
    """The beads of the project's aligner, with their confidence."""
    german, french = (
        [
            Segment(text, blocks[place] if blocks else place, Span(0, len(text)))
            for place, text in enumerate(side)
        ]
        for side, blocks in ((page.german, page.german_blocks), (page.french, page.french_blocks))
    )
    return find_beads(german, french, DE, FR)


def nltk_gale_church(page: Page) -> list[Bead]:
    """NLTK's `gale_church`; it gives pairs of indices and knows beads up to 2-2."""
    from nltk.translate.gale_church import align_blocks

    links = align_blocks([len(text) for text in page.german], [len(text) for text in page.french])
    beads: list[tuple[set[int], set[int]]] = []
    for left, right in links:
        if beads and (left in beads[-1][0] or right in beads[-1][1]):
            beads[-1][0].add(left)
            beads[-1][1].add(right)
        else:
            beads.append(({left}, {right}))
    return _with_gaps(page, [(tuple(sorted(one)), tuple(sorted(other))) for one, other in beads])


def galechurch_rust(page: Page) -> list[Bead]:
    """`galechurch` of PyPI, Gale and Church's own parameters."""
    import galechurch

    found = galechurch.align(list(page.german), list(page.french), mean_xy=1.08)
    full = [
        (
            tuple(range(bead.source_start, bead.source_end)),
            tuple(range(bead.target_start, bead.target_end)),
        )
        for bead in found.beads
    ]
    return _with_gaps(page, [bead for bead in full if bead[0] and bead[1]])


def _with_gaps(page: Page, beads: list[Bead]) -> list[Bead]:
    german = {index for bead in beads for index in bead[0]}
    french = {index for bead in beads for index in bead[1]}
    gaps: list[Bead] = [((index,), ()) for index in range(len(page.german)) if index not in german]
    gaps += [((), (index,)) for index in range(len(page.french)) if index not in french]
    return beads + gaps


def peers() -> dict[str, Aligner]:
    """The aligners that are installed."""
    found: dict[str, Aligner] = {"bitext": ours}
    for name, module, aligner in (
        ("NLTK gale_church", "nltk", nltk_gale_church),
        ("galechurch", "galechurch", galechurch_rust),
    ):
        if importlib.util.find_spec(module):
            found[name] = aligner
    return found


def pages(noise: Noise) -> list[Page]:
    """Synthetic pages of newstest2021, on which nothing was tuned."""
    documents = news_documents(["newstest2021.de-fr", "newstest2021.fr-de"])
    chance = random.Random(2021)
    return [make_page(name, documents[name], noise, chance) for name in sorted(documents)]


def measured(aligner: Aligner, some: Sequence[Page], *, unmoved: bool = False) -> Score:
    """The score of an aligner on pages, without the moved passages if so wished."""
    score = Score()
    for page in some:
        found = aligner(page)
        if unmoved:
            german = {index for bead in page.moved for index in bead[0]}
            french = {index for bead in page.moved for index in bead[1]}
            kept = [
                [bead for bead in beads if not german & set(bead[0]) and not french & set(bead[1])]
                for beads in (page.gold, found)
            ]
            score.add(*kept)
        else:
            score.add(page.gold, found)
    return score


def missing(some: Sequence[Page]) -> tuple[float, float]:
    """Precision and recall of sentences without counterpart, leftover lines aside."""
    right = reported = there = 0
    for page in some:
        gaps = {bead for bead in ours(page) if not (bead[0] and bead[1]) and not _is_junk(page, bead)}
        true = {bead for bead in page.missing if not _is_junk(page, bead)}
        right, reported, there = right + len(gaps & true), reported + len(gaps), there + len(true)
    return right / max(reported, 1), right / max(there, 1)


def _is_junk(page: Page, bead: Bead) -> bool:
    return any(page.german[index] in _JUNK for index in bead[0]) or any(
        page.french[index] in _JUNK for index in bead[1]
    )


def surely_right(some: Sequence[Page], least: float) -> tuple[float, float]:
    """The share of beads at this confidence or above, and how many of them are right."""
    above = right = total = 0
    for page in some:
        gold = set(page.gold)
        for bead in our_beads(page):
            total += 1
            above += bead.confidence >= least
            right += bead.confidence >= least and (bead.source, bead.target) in gold
    return above / max(total, 1), right / max(above, 1)


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
    form = ("final", "unfinished", "broken", "question", "soft_start", "brackets", "label")
    return {
        "whole": lambda: replaced(weights, "WEIGHTS", weights.WEIGHTS),
        "no lexicon": lambda: replaced(pipeline, "find_links", links_with(0.0)),
        "half of the lexicon": lambda: replaced(pipeline, "find_links", links_with(0.5)),
        "no names, numbers, cognates": lambda: replaced(pipeline, "find_links", links_with(1.0, alike=False)),
        "no words at all": lambda: replaced(weights, "WEIGHTS", weights_without("words", "weakest", "mean")),
        "no length": lambda: replaced(weights, "WEIGHTS", weights_without("length")),
        "no words learnt": lambda: replaced(pipeline, "learn_links", lambda *arguments: arguments[2]),
        "no habits": lambda: replaced(pipeline, "adopt_habits", lambda *_: None),
        "no punctuation, brackets, labels": lambda: replaced(weights, "WEIGHTS", weights_without(*form)),
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


def speed(sizes: Iterable[int] = (1000, 5000, 20000)) -> Iterator[list[str]]:
    """CPU seconds, segmenting included, and peak memory of the process so far."""
    names = [f"newstest{year}" for year in (2008, 2009, 2010, 2011, 2012)]
    rows = [(row["de"], row["fr"]) for name in names for row in read_rows(DATA / "newstest" / f"{name}.tsv")]
    manual = read_rows(DATA / "docs_human" / "libreoffice_help.tsv")
    rows += [(row["de"], row["fr"]) for row in manual if row["de"] != row["fr"]]
    for size in sizes:
        some = [(german, french, place // 4) for place, (german, french) in enumerate(rows[:size])]
        page = make_page("long", some, USUAL, random.Random(1))
        documents = [
            Document(
                name, tuple(Block(" ".join(text for text, _ in group)) for _, group in _grouped(side, blocks))
            )
            for name, side, blocks in (
                ("de", page.german, page.german_blocks),
                ("fr", page.french, page.french_blocks),
            )
        ]
        start = time.process_time()
        found = aligned(*documents, DE, FR)
        spent = time.process_time() - start
        count = len(found.source_segments) + len(found.target_segments)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        yield [str(size), str(count), f"{spent:.2f}", f"{count / spent:,.0f}", f"{peak:.0f} MB"]


def _grouped(texts: Sequence[str], blocks: Sequence[int]) -> Iterator[tuple[int, Iterator[tuple[str, int]]]]:
    return groupby(zip(texts, blocks, strict=True), key=lambda item: item[1])


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


def main() -> None:
    """Print the tables that are asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--json", type=Path, help="write all tables here as well")
    parser.add_argument("--ablation", action="store_true", help="take one component away at a time")
    parser.add_argument(
        "--adequacy", action="store_true", help="how well a wrong pair is told from a right one"
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
