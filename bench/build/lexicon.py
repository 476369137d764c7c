"""Builds `checker/lexicon/translations.bin` from a dictionary and parallel text.

    python bench/build/lexicon.py

reads, where they are there,

- `../shared/data/dictionary/wikdict-de-fr.tsv` (WikDict, CC BY-SA 3.0),
- `../shared/data/docs_human/libreoffice_help.tsv` (MPL-2.0),
- `../shared/data/tatoeba/*.tsv` (CC BY 2.0 FR),

stems both sides, runs IBM model 1 both ways and keeps what is probable.  Each
dictionary entry counts as a sentence of its own.  Takes about a minute.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from checker.lexicon.stems import stem
from checker.lexicon.tokens import tokens
from checker.lexicon.translations import MAGIC, SECTIONS, STEPS_PER_NAT

DATA = Path("../shared/data")
DICTIONARY_WEIGHT = 2.0
DOUBT = 1.0
"""κ: an entry seen n times is believed n / (n + κ)."""
ITERATIONS = 6
LONGEST = 40
"""Sentences with more tokens teach little and cost the square."""


def rows() -> Iterator[tuple[list[str], list[str], float]]:
    """Stems of both sides, and what the row counts."""
    for file, weight in (
        ("dictionary/wikdict-de-fr.tsv", DICTIONARY_WEIGHT),
        ("docs_human/libreoffice_help.tsv", 1.0),
        ("tatoeba/tatoeba-test-v2021-08-07.tsv", 1.0),
    ):
        path = DATA / file
        if not path.exists():
            sys.exit(f"{path} is needed and not there")
        with path.open(encoding="utf-8", newline="") as lines:
            seen = set()
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                german, french = row["de"] or "", row["fr"] or ""
                if german == french or (german, french) in seen:
                    continue
                seen.add((german, french))
                pair = [
                    [stem(token, language) for token in tokens(re.sub(r"\([^)]*\)", " ", text))]
                    for text, language in ((german, "de"), (french, "fr"))
                ]
                pair = [[word for word in side if not word[0].isdigit() and "/" not in word] for side in pair]
                if all(0 < len(side) <= LONGEST for side in pair):
                    yield pair[0], pair[1], weight


def number(lists: list[list[str]]) -> tuple[list[str], np.ndarray, np.ndarray]:
    """The types, the tokens as numbers, and how many there are in each list."""
    numbers: dict[str, int] = {}
    flat = [numbers.setdefault(word, len(numbers)) for words in lists for word in words]
    return list(numbers), np.array(flat), np.array([len(words) for words in lists])


def train() -> tuple[list[str], list[str], np.ndarray, np.ndarray, dict[str, np.ndarray]]:
    """Stems of both sides, the entries as two arrays of numbers, and probabilities and rates."""
    everything = list(rows())
    german, german_flat, german_lengths = number([row[0] for row in everything])
    french, french_flat, french_lengths = number([row[1] for row in everything])
    weights = np.array([row[2] for row in everything])
    # Every German token of a row beside every French one.
    pairs = german_lengths * french_lengths
    row = np.repeat(np.arange(len(everything)), pairs)
    place = np.arange(pairs.sum()) - np.repeat(np.cumsum(pairs) - pairs, pairs)
    german_place = (np.cumsum(german_lengths) - german_lengths)[row] + place // french_lengths[row]
    french_place = (np.cumsum(french_lengths) - french_lengths)[row] + place % french_lengths[row]
    keys = german_flat[german_place] * np.int64(len(french)) + french_flat[french_place]
    entries, entry = np.unique(keys, return_inverse=True)
    d, f = entries // len(french), entries % len(french)
    weight = weights[row].astype(np.float32)
    german_count = np.bincount(german_flat, np.repeat(weights, german_lengths), len(german))
    french_count = np.bincount(french_flat, np.repeat(weights, french_lengths), len(french))
    tables = {}
    # A NULL word that answers every word at its own rate.
    null = 0.3
    for name, given, made_place, rate in (
        ("fd", d, french_place, french_count / french_count.sum()),
        ("df", f, german_place, german_count / german_count.sum()),
    ):
        probability = np.full(len(entries), 0.1, np.float64)
        counts = np.zeros(len(entries))
        for _ in range(ITERATIONS):
            mass = probability[entry].astype(np.float32)
            total = np.bincount(made_place, mass)
            lengths = np.repeat(
                german_lengths if name == "fd" else french_lengths,
                french_lengths if name == "fd" else german_lengths,
            )
            total += null * lengths * rate[(french_flat if name == "fd" else german_flat)]
            counts = np.bincount(entry, weight * mass / total[made_place], len(entries))
            sums = np.bincount(given, counts)
            probability = counts / np.maximum(sums[given], 1e-9)
        tables[name] = probability * counts / (counts + DOUBT)
        tables[name + "_count"] = counts
    tables["german_rate"] = german_count / german_count.sum()
    tables["french_rate"] = french_count / french_count.sum()
    return german, french, d, f, tables


def prune(d: np.ndarray, f: np.ndarray, tables: dict[str, np.ndarray], lowest: float) -> np.ndarray:
    """Which entries are worth shipping."""
    best = np.maximum(tables["fd"], tables["df"])
    both = tables["fd"] * tables["df"]
    return (best >= lowest) & (both >= lowest * lowest / 20)


def quantise(probability: np.ndarray) -> np.ndarray:
    """Probabilities as bytes."""
    return np.clip(np.rint(-np.log(np.maximum(probability, 1e-9)) * STEPS_PER_NAT), 0, 255).astype(np.uint8)


def order(words: list[str], counts: Counter[int]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Numbers of the words kept in order of their hash, the hashes, and old numbers to new (-1: gone)."""
    hashes = np.array([zlib.crc32(word.encode()) for word in words], np.uint32)
    used = np.array(sorted(counts, key=lambda word: (hashes[word], -counts[word])), np.int64)
    first = np.ones(len(used), bool)
    first[1:] = hashes[used][1:] != hashes[used][:-1]
    used = used[first]
    renumbered = np.full(len(words), -1)
    renumbered[used] = np.arange(len(used))
    return used, hashes[used], renumbered


def blob(words: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """Words one after the other, and where each starts."""
    encoded = [word.encode() for word in words]
    starts = np.concatenate([[0], np.cumsum([len(word) for word in encoded])])
    return starts, np.frombuffer(b"".join(encoded), np.uint8)


def main() -> None:
    """Build and write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--lowest", type=float, default=0.02, help="least probability worth an entry")
    parser.add_argument("--output", type=Path, default=Path("checker/lexicon/translations.bin"))
    arguments = parser.parse_args()
    german, french, d, f, tables = train()
    kept = prune(d, f, tables, arguments.lowest)
    german_used, german_hash, german_new = order(german, Counter(d[kept].tolist()))
    french_used, french_hash, french_new = order(french, Counter(f[kept].tolist()))
    kept &= (german_new[d] >= 0) & (french_new[f] >= 0)
    by_german = np.lexsort((french_new[f[kept]], german_new[d[kept]]))
    entry_d, entry_f = german_new[d[kept]][by_german], french_new[f[kept]][by_german]
    german_text_start, german_text = blob([german[word] for word in german_used])
    french_text_start, french_text = blob([french[word] for word in french_used])
    arrays = {
        "german_hash": german_hash,
        "french_hash": french_hash,
        "german_rate": quantise(tables["german_rate"][german_used]),
        "french_rate": quantise(tables["french_rate"][french_used]),
        "german_start": np.searchsorted(entry_d, np.arange(len(german_used) + 1)),
        "french": entry_f,
        "french_given_german": quantise(tables["fd"][kept][by_german]),
        "german_given_french": quantise(tables["df"][kept][by_german]),
        "german_text_start": german_text_start,
        "german_text": german_text,
        "french_text_start": french_text_start,
        "french_text": french_text,
    }
    parts = [arrays[name].astype(kind).tobytes() for name, kind in SECTIONS]
    header = MAGIC + np.array([len(part) for part in parts], "<u8").tobytes()
    arguments.output.write_bytes(header + b"".join(parts))
    print(
        f"{len(german_used)} German and {len(french_used)} French stems, {len(entry_d)} entries,"
        f" {arguments.output.stat().st_size / 1e6:.2f} MB"
    )


if __name__ == "__main__":
    main()
