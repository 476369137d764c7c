"""What an alignment is: beads over the segments of two documents, and the bitext they make."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from checker.model import Bead, Bitext, Locale, Origin, Pair, Role, Run, Segment, Text
from checker.origin import Insets, joined_breaks


class Alignment(Struct, frozen=True):
    """The beads of two documents, in the order of the source.

    A segment without counterpart is a bead of its own with one side empty.
    """

    source_name: str
    target_name: str
    source_locale: Locale
    target_locale: Locale
    source_segments: tuple[Segment, ...]
    target_segments: tuple[Segment, ...]
    beads: tuple[Bead, ...]
    insets: tuple[Insets, ...] = ()

    def bitext(self) -> Bitext:
        """The pairs to check: one a bead, with keys `1`, `2`, …"""
        pairs = []
        for number, bead in enumerate(self.beads, start=1):
            source = joined(self.segments_of(bead, "source"), self.source_locale, self.source_name)
            target = joined(self.segments_of(bead, "target"), self.target_locale, self.target_name)
            pairs.append(Pair(str(number), source, target, self.role(bead), bead.confidence))
        locales = self.source_locale, self.target_locale
        return Bitext(self.source_name, *locales, tuple(pairs), insets=self.insets)

    def segments_of(self, bead: Bead, side: str) -> list[Segment]:
        """The segments of one side of a bead, `source` or `target`."""
        if side == "source":
            return [self.source_segments[index] for index in bead.source]
        return [self.target_segments[index] for index in bead.target]

    def role(self, bead: Bead) -> Role:
        """The role of a bead: that of its first segments, the more telling one if they differ."""
        roles = [
            segments[0].role
            for segments in (self.segments_of(bead, "source"), self.segments_of(bead, "target"))
            if segments
        ]
        return next((role for role in roles if role is not Role.BODY), Role.BODY)

    @property
    def crossings(self) -> tuple[int, ...]:
        """The numbers (from 0) of the beads whose target stands elsewhere than the source has it.

        They are the fewest beads without which the others are in order.
        """
        placed = [
            (number, bead.target[0]) for number, bead in enumerate(self.beads) if bead.source and bead.target
        ]
        kept = _longest_rise([target for _, target in placed])
        return tuple(number for place, (number, _) in enumerate(placed) if place not in kept)


def joined(segments: Sequence[Segment], locale: Locale, name: str) -> Text:
    """The text of the segments, joined with spaces; it knows where each came from."""
    if not segments:
        return Text("", locale, origin=Origin(name))
    parts: list[str] = []
    joints: list[int] = []
    runs: list[Run] = []
    length = 0
    for segment in segments:
        if parts:
            length += 1
            joints.append(length)
        parts.append(segment.content)
        runs += [run.shift(length) for run in segment.origin.runs]
        length += len(segment.content)
    first = segments[0].origin
    breaks = joined_breaks([segment.origin for segment in segments])
    origin = Origin(first.file, first.line, first.column, first.pointer, tuple(runs), breaks)
    level = segments[0].level if segments[0].role.is_heading else 0
    return Text(" ".join(parts), locale, tuple(joints), origin, level)


def _longest_rise(values: Sequence[int]) -> set[int]:
    """The places of a longest rising subsequence."""
    from bisect import bisect_left

    tails: list[int] = []
    tail_places: list[int] = []
    before: list[int] = []
    for place, value in enumerate(values):
        slot = bisect_left(tails, value)
        before.append(tail_places[slot - 1] if slot else -1)
        tails[slot : slot + 1] = [value]
        tail_places[slot : slot + 1] = [place]
    kept: set[int] = set()
    place = tail_places[-1] if tail_places else -1
    while place >= 0:
        kept.add(place)
        place = before[place]
    return kept
