"""The lattice: which places (i, j) of two documents the search may pass, and how they hang together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from checker.align.weights import BEADS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Ends(NamedTuple):
    """Nodes at which beads end, and how many kinds of beads are asked for."""

    row: NDArray[np.int64]
    column: NDArray[np.int64]
    kinds: int


@dataclass(slots=True)
class Lattice:
    """Nodes (i, j): `i` German and `j` French segments are behind us.

    Row `i` has the nodes from `low[i]` to `high[i]`, both included, numbered
    from `offset[i]`.  `row` and `column` give the place of a node number.
    """

    low: NDArray[np.int64]
    high: NDArray[np.int64]
    offset: NDArray[np.int64] = field(init=False)
    row: NDArray[np.int64] = field(init=False)
    column: NDArray[np.int64] = field(init=False)

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

    def ends(self, nodes: slice, kinds: int = len(BEADS)) -> Ends:
        """Some nodes, as ends of beads."""
        return Ends(self.row[nodes], self.column[nodes], kinds)

    def moved(self, down: int, right: int, nodes: slice = slice(None)) -> NDArray[np.int32]:
        """For each node the one so far down and right (up and left if negative), `size` if there is none."""
        import numpy as np

        row = self.row[nodes] + down
        inside = (row >= 0) & (row < self.rows)
        row = np.where(inside, row, 0)
        column = self.column[nodes] + right
        inside &= (column >= self.low[row]) & (column <= self.high[row])
        return np.where(inside, self.offset[row] + column - self.low[row], self.size).astype(np.int32)

    def before(self, nodes: slice, kinds: int = len(BEADS)) -> NDArray[np.int32]:
        """For each kind of bead and each of some nodes where it may end, the node where it starts."""
        import numpy as np

        return np.stack([self.moved(-down, -right, nodes) for down, right in BEADS[:kinds]])

    def after(self, nodes: slice) -> NDArray[np.int32]:
        """For each kind of bead and each of some nodes where it may start, the node where it ends."""
        import numpy as np

        return np.stack([self.moved(down, right, nodes) for down, right in BEADS])


BLOCK = 256
"""Where beads start and end is worked out for so many rows at a time: for all it is the largest array."""


class Starts:
    """Where the beads start that end in a row, for rows asked for in rising order."""

    __slots__ = ("_beads", "_end", "_first", "_kinds", "_lattice")

    def __init__(self, lattice: Lattice, kinds: int) -> None:
        """`kinds`: so many kinds of beads, the usual first."""
        self._lattice, self._kinds = lattice, kinds
        self._first, self._end = 0, 0

    def of(self, row: int) -> NDArray[np.int32]:
        """For each kind of bead and each node of the row the node where it starts."""
        offset = self._lattice.offset
        if row >= self._end:
            self._end = min(row + BLOCK, self._lattice.rows)
            self._first = int(offset[row])
            self._beads = self._lattice.before(slice(self._first, int(offset[self._end])), self._kinds)
        return self._beads[:, int(offset[row]) - self._first : int(offset[row + 1]) - self._first]


def whole(rows: int, columns: int) -> Lattice:
    """The lattice of all places of a document of `rows` segments and one of `columns`."""
    import numpy as np

    return Lattice(np.zeros(rows + 1, np.int64), np.full(rows + 1, columns, np.int64))
