"""The documents that aligners are measured on, with their true beads.

Synthetic pages are made of consecutive rows of a clean parallel corpus by
`make_page`: a seeded generator that deletes, merges and splits sentences, puts
in leftover lines and moves a paragraph, and knows what became of each.
"""

from __future__ import annotations

import csv
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

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


def pages(noise: Noise) -> list[Page]:
    """Synthetic pages of newstest2021, on which nothing was tuned."""
    documents = news_documents(["newstest2021.de-fr", "newstest2021.fr-de"])
    chance = random.Random(2021)
    return [make_page(name, documents[name], noise, chance) for name in sorted(documents)]


def is_junk(page: Page, bead: Bead) -> bool:
    """Whether a bead holds a leftover line."""
    return any(page.german[index] in _JUNK for index in bead[0]) or any(
        page.french[index] in _JUNK for index in bead[1]
    )
