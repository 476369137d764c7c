"""The German–French translation lexicon: stems, and how probably one answers the other.

A compact file beside this module (`bench/build/lexicon.py` writes it; origin and
licences in NOTICE), mapped into memory: loading costs a millisecond, and only
what is looked up is read.  All arrays are little-endian; stems are found by the
CRC-32 of their UTF-8, in ascending order.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import as_file, files
from math import log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

MAGIC = b"DEFRLEX1"

SECTIONS = (
    ("german_hash", "<u4"),
    ("french_hash", "<u4"),
    ("german_start", "<u4"),
    ("french", "<u4"),
    ("german_text_start", "<u4"),
    ("french_text_start", "<u4"),
    ("german_rate", "u1"),
    ("french_rate", "u1"),
    ("french_given_german", "u1"),
    ("german_given_french", "u1"),
    ("german_text", "u1"),
    ("french_text", "u1"),
)
"""The arrays of the file in order, with their types.  The header holds their lengths in bytes as `<u8`.

The wider ones come first, so that each is aligned."""

STEPS_PER_NAT = 16
"""Probabilities are bytes: -16 ln p, rounded.  255 is e^-15.9."""


class Lexicon:
    """The arrays of the file.

    Entry `k` of German stem `g` (`german_start[g] <= k < german_start[g + 1]`)
    says that `french[k]` answers it with the probability of
    `french_given_german[k]`, and is answered by it with that of `german_given_french[k]`.
    """

    german_hash: NDArray[np.uint32]
    french_hash: NDArray[np.uint32]
    german_rate: NDArray[np.uint8]
    french_rate: NDArray[np.uint8]
    german_start: NDArray[np.uint32]
    french: NDArray[np.uint32]
    french_given_german: NDArray[np.uint8]
    german_given_french: NDArray[np.uint8]
    german_text_start: NDArray[np.uint32]
    german_text: NDArray[np.uint8]
    french_text_start: NDArray[np.uint32]
    french_text: NDArray[np.uint8]

    def __init__(self, path: Path) -> None:
        """Map the file.  Raises ValueError if it is not a lexicon."""
        import numpy as np

        data = np.asarray(np.memmap(path, dtype=np.uint8, mode="r"))  # each slice of a memmap costs ten times
        head = len(MAGIC) + 8 * len(SECTIONS)
        if data[: len(MAGIC)].tobytes() != MAGIC:
            raise ValueError(f"{path} is not a lexicon of this version")
        lengths = data[len(MAGIC) : head].view("<u8")
        start = head
        for (name, kind), length in zip(SECTIONS, lengths, strict=True):
            end = start + int(length)
            setattr(self, name, data[start:end].view(kind))
            start = end
        self.probability: NDArray[np.float32] = np.exp(-np.arange(256) / STEPS_PER_NAT).astype(np.float32)

    def find(self, stems: Sequence[str], language: str) -> NDArray[np.int64]:
        """The number of each stem in `de` or `fr`, -1 for those that are not in the lexicon."""
        import numpy as np

        known = self.german_hash if language == "de" else self.french_hash
        sought = np.fromiter(
            (zlib.crc32(stem.encode("utf-8", "replace")) for stem in stems), np.uint32, len(stems)
        )
        places = np.searchsorted(known, sought)
        places[places == len(known)] = 0
        return np.where(known[places] == sought, places, -1)

    def translations(self, stem: str) -> list[tuple[str, float]]:
        """The French stems that answer a German stem, the most probable first."""
        number = int(self.find([stem], "de")[0])
        if number < 0:
            return []
        entries = range(int(self.german_start[number]), int(self.german_start[number + 1]))
        found = [
            (
                self.french_stem(int(self.french[entry])),
                float(self.probability[self.french_given_german[entry]]),
            )
            for entry in entries
        ]
        return sorted(found, key=lambda item: -item[1])

    def answers(self, stem: str, least: float) -> frozenset[str]:
        """The French stems that answer a German stem, or are answered by it, at least so probably."""
        sought = zlib.crc32(stem.encode("utf-8", "replace"))
        number = int(self.german_hash.searchsorted(self.german_hash.dtype.type(sought)))
        if number == len(self.german_hash) or self.german_hash[number] != sought:
            return frozenset()
        part = slice(int(self.german_start[number]), int(self.german_start[number + 1]))
        forwards, backwards = self.french_given_german[part].tolist(), self.german_given_french[part].tolist()
        most = -STEPS_PER_NAT * log(least)
        return frozenset(
            self.french_stem(french)
            for french, there, back in zip(self.french[part].tolist(), forwards, backwards, strict=True)
            if there <= most or back <= most
        )

    def french_stem(self, number: int) -> str:
        """The French stem of a number."""
        start, end = self.french_text_start[number], self.french_text_start[number + 1]
        return self.french_text[start:end].tobytes().decode()


@lru_cache(maxsize=1)
def translation_lexicon() -> Lexicon:
    """The lexicon that is shipped."""
    with as_file(files(__package__).joinpath("translations.bin")) as path:
        return Lexicon(path)
