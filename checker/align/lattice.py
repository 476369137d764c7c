"""The lattice: which places (i, j) of two documents the search may pass, and how they hang together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from msgspec import Struct

from checker.align.weights import BEADS, WINDOW

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

_ROWS = 48
_CELLS = 8_000
"""A patch has at most so many rows, or places."""


@dataclass(slots=True)
class Lattice:
    """Nodes (i, j): `i` German and `j` French segments are behind us.

    Row `i` has the nodes from `low[i]` to `high[i]`, both included, numbered
    from `offset[i]`.  `row` and `column` give the place of a node number.
    """

    low: Ints
    high: Ints
    offset: Ints = field(init=False)
    row: Ints = field(init=False)
    column: Ints = field(init=False)

    def __post_init__(self) -> None:
        """Number the nodes."""
        import numpy as np

        widths = self.high - self.low + 1
        self.offset = np.concatenate([np.zeros(1, np.int64), np.cumsum(widths)])
        self.row = np.repeat(np.arange(len(widths)), widths)
        self.column = np.arange(self.size) - self.offset[self.row] + self.low[self.row]

    @property
    def size(self) -> int:
        """How many nodes there are; the number `size` stands for none."""
        return int(self.offset[-1])

    @property
    def rows(self) -> int:
        """How many rows there are: German segments plus one."""
        return len(self.low)

    def node(self, row: int, column: int) -> int:
        """The number of the node at a place of the lattice."""
        return int(self.offset[row]) + column - int(self.low[row])

    def moved(self, down: int, right: int) -> NDArray[np.int32]:
        """For each node the one so far down and right (up and left if negative), `size` if there is none."""
        import numpy as np

        rows = np.arange(self.rows) + down
        inside = (rows >= 0) & (rows < self.rows)
        rows = np.where(inside, rows, 0)
        # What is to be added to a column there to give a number of a node, for each row.
        shift, low, high = self.offset[rows] - self.low[rows] + right, self.low[rows], self.high[rows]
        low, high = np.where(inside, low, 1) - right, np.where(inside, high, 0) - right
        there = (self.column >= low[self.row]) & (self.column <= high[self.row])
        return np.where(there, self.column + shift[self.row], self.size).astype(np.int32)

    def before(self, kinds: int = len(BEADS)) -> NDArray[np.int32]:
        """For each kind of bead and each node where it may end, the node where it starts."""
        import numpy as np

        made = np.empty((kinds, self.size), np.int32)
        for number, (down, right) in enumerate(BEADS[:kinds]):
            made[number] = self.moved(-down, -right)
        return made

    def after(self, kinds: int = len(BEADS)) -> NDArray[np.int32]:
        """For each kind of bead and each node where it may start, the node where it ends."""
        import numpy as np

        made = np.empty((kinds, self.size), np.int32)
        for number, (down, right) in enumerate(BEADS[:kinds]):
            made[number] = self.moved(down, right)
        return made

    def patches(self) -> Iterator[Patch]:
        """The lattice in rectangles, from top to bottom."""
        row = 0
        while row < self.rows:
            top = max(0, row - WINDOW)
            end = row + 1
            while end < self.rows and end - row < _ROWS:
                if (end - top) * int(self.high[end] - self.low[top]) > _CELLS:
                    break
                end += 1
            yield Patch(row, end, self.low[top:end], self.high[top:end])
            row = end

    def part(self, kept: NDArray[np.bool_], reach: int) -> Lattice:
        """The part with those nodes, and what lies about `reach` segments round them."""
        import numpy as np

        low = np.full(self.rows, self.high[-1])
        high = np.zeros(self.rows, np.int64)
        np.minimum.at(low, self.row[kept], self.column[kept])
        np.maximum.at(high, self.row[kept], self.column[kept])
        return widened(
            np.minimum.accumulate(low[::-1])[::-1], np.maximum.accumulate(high), reach, self.low, self.high
        )


class Patch(Struct, frozen=True):
    """The nodes (i, j) with `row <= i < end` and `left <= j <= right`.

    Beads that end here begin no further up than `top` and no further left than `left`.
    `low` and `high` are those of the lattice, from `top` on; they never go back.
    """

    row: int
    end: int
    low: Ints
    high: Ints

    @property
    def top(self) -> int:
        """The first row in which a bead may begin that ends here."""
        return max(0, self.row - WINDOW)

    @property
    def left(self) -> int:
        """The first column of the lattice here."""
        return int(self.low[0])

    @property
    def right(self) -> int:
        """The last column of the lattice here."""
        return int(self.high[-1])

    @property
    def shape(self) -> tuple[int, int]:
        """How many rows and columns of nodes there are."""
        return self.end - self.row, self.right - self.left + 1

    def beads(self, down: int, across: int) -> Ranges:
        """All beads of one kind that end here and begin within bounds."""
        import numpy as np

        last = np.arange(max(self.row, self.top + down), self.end)[:, None]
        right = np.arange(self.left + across, self.right + 1)[None, :]
        return Ranges(last - down, last, right - across, right)

    def couples(self) -> Ranges:
        """One German and one French segment, all that a bead may have that ends here."""
        import numpy as np

        first, left = np.arange(self.top, self.end - 1)[:, None], np.arange(self.left, self.right)[None, :]
        return Ranges(first, first + 1, left, left + 1)

    def begin(self, down: int, across: int) -> tuple[slice, slice]:
        """Where in the array of all couples the first ones of `beads` stand."""
        start = max(self.row - self.top - down, 0)
        return slice(start, self.end - self.top - down), slice(0, self.right - self.left - across + 1)

    def finish(self, down: int, across: int) -> tuple[slice, slice]:
        """Where in the array of all couples the last ones of `beads` stand."""
        return slice(max(self.row - self.top, down) - 1, None), slice(across - 1, None)

    def nodes_of(self, lattice: Lattice) -> tuple[slice, Ints]:
        """The numbers of the lattice's nodes that lie here, and their places in the patch row by row."""
        nodes = slice(int(lattice.offset[self.row]), int(lattice.offset[self.end]))
        places: Ints = (lattice.row[nodes] - self.row) * self.shape[1] + lattice.column[nodes] - self.left
        return nodes, places


class Ranges(Struct, frozen=True):
    """Beads, as half-open ranges of segments: German `first` to `last`, French `left` to `right`.

    German ones run down, of shape (rows, 1), French ones across, of shape (1, columns):
    there is a bead for each of both.
    """

    first: Ints
    last: Ints
    left: Ints
    right: Ints


def widened(low: Ints, high: Ints, reach: int, lowest: Ints, highest: Ints) -> Lattice:
    """A lattice with those rows, wider by `reach`, half of it along each document, within bounds."""
    import numpy as np

    half = (reach + 1) // 2
    index = np.arange(len(low))
    return Lattice(
        np.maximum(low[np.maximum(index - half, 0)] - half, lowest),
        np.minimum(high[np.minimum(index + half, len(low) - 1)] + half, highest),
    )


def whole(rows: int, columns: int) -> Lattice:
    """The lattice of all places of a document of `rows` segments and one of `columns`."""
    import numpy as np

    return Lattice(np.zeros(rows + 1, np.int64), np.full(rows + 1, columns, np.int64))
