"""Sentences a second, and memory, from 1,000 to 20,000 sentences a side."""

from __future__ import annotations

import random
import resource
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import groupby
from multiprocessing import get_context

from bench.alignment.aligners import DE, FR
from bench.alignment.pages import DATA, USUAL, make_page, read_rows
from checker.align import aligned
from checker.model import Block, Document


def speed(sizes: Iterable[int] = (1000, 5000, 20000)) -> Iterator[list[str]]:
    """CPU seconds, segmenting included, and peak memory, of a process that only aligns."""
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
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
            count, spent, peak = alone.submit(_measured, documents).result()
        yield [str(size), str(count), f"{spent:.2f}", f"{count / spent:,.0f}", f"{peak:.0f} MB"]


def _measured(documents: Sequence[Document]) -> tuple[int, float, float]:
    """Sentences, CPU seconds and megabytes of aligning two documents."""
    # One sentence first, so that what is imported and loaded once (0.2 s) is not counted.
    aligned(Document("de", (Block("Ja."),)), Document("fr", (Block("Oui."),)), DE, FR)
    start = time.process_time()
    found = aligned(documents[0], documents[1], DE, FR)
    spent = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return len(found.source_segments) + len(found.target_segments), spent, peak


def _grouped(texts: Sequence[str], blocks: Sequence[int]) -> Iterator[tuple[int, Iterator[tuple[str, int]]]]:
    return groupby(zip(texts, blocks, strict=True), key=lambda item: item[1])
