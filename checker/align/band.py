"""The coarse pass: a monotone path by rare words, and the band round it that the search keeps to.

Words that are rare on both sides and linked strike points at (German segment,
French segment).  A path that gathers the heaviest of them is found on a grid,
then segment by segment; the lattice is what lies near it.  Where the two
documents advance unequally between two points, the whole box between them
belongs to the lattice, for nobody knows yet where in it the gap is.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from checker.align import weights as w
from checker.align.lattice import Lattice, whole, widened

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from checker.align.sides import Side
    from checker.lexicon.links import Links

    Ints = NDArray[np.int64]
    Points = tuple[Ints, Ints, NDArray[np.float64]]

GRID = 1500
"""The grid has at most this many cells a side."""

_MEETINGS = 60
_POINTS = 400_000
"""A link strikes points if its two words occur at most `_MEETINGS` times, multiplied; in long documents
less often, so that there are about `_POINTS` at most."""

_LEAST_LINK = 0.2
_SUPPORT = 0.5
"""A segment pair with points of this weight is a support of the path."""

_NEAR = 60
_LONE = 10
_WIDEST = 20
"""Points rival each other within `_NEAR` segments of the path; between sure points more than `_LONE` rows
apart the band is wider by a third of the distance, up to `_WIDEST` segments."""

_UNEVEN = 4
_LARGEST_BOX = 30_000


def find_lattice(german: Side, french: Side, links: Links, reach: int | None = None) -> Lattice:
    """The places to search: all of them in small documents (unless `reach` is given), a band in others."""
    rows, columns = len(german), len(french)
    if (reach is None and (rows + 1) * (columns + 1) <= w.FULL_LATTICE) or min(rows, columns) < 2:
        return whole(rows, columns)
    points = strike_points(german, french, links)
    cell = max(1, -(-max(rows, columns) // GRID))
    path = grid_path(points, rows, columns, cell)
    if cell > 1:
        path = fine_path(points, rows, columns, path, cell)
    return _band(points, path, rows, columns, w.REACH if reach is None else reach)


def strike_points(german: Side, french: Side, links: Links) -> Points:
    """German segment, French segment and weight of each meeting of linked rare words."""
    import numpy as np

    german_count = np.bincount(german.tokens, minlength=len(german.vocabulary))
    french_count = np.bincount(french.tokens, minlength=len(french.vocabulary))
    strength = links.french_given_german.astype(np.float64) + links.german_given_french
    meetings = german_count[links.german] * french_count[links.french]
    strong = strength >= _LEAST_LINK
    most = _MEETINGS
    while most > 1 and meetings[strong & (meetings <= most)].sum() > _POINTS:
        most = most * 2 // 3
    kept = strong & (meetings <= most)
    d, f, strength, meetings = links.german[kept], links.french[kept], strength[kept], meetings[kept]
    german_order, german_start = _postings(german, german_count)
    french_order, french_start = _postings(french, french_count)
    link = np.repeat(np.arange(len(d), dtype=np.int32), meetings)
    place = np.arange(meetings.sum()) - np.repeat(np.cumsum(meetings) - meetings, meetings)
    across = french_count[f][link]
    i = german_order[german_start[d][link] + place // across]
    j = french_order[french_start[f][link] + place % across]
    return i, j, (strength / np.sqrt(np.maximum(meetings, 1)))[link]


def _postings(side: Side, counts: Ints) -> tuple[Ints, Ints]:
    """The segments of all tokens sorted by type, and where each type starts."""
    import numpy as np

    segment = np.repeat(np.arange(len(side)), np.diff(side.starts))
    return segment[np.argsort(side.tokens, kind="stable")], np.cumsum(counts) - counts


def grid_path(points: Points, rows: int, columns: int, cell: int) -> list[tuple[int, int]]:
    """The heaviest monotone path over cells of `cell` by `cell` segments: rows and columns of cells."""
    import numpy as np

    high, wide = (rows - 1) // cell + 1, (columns - 1) // cell + 1
    weight = np.bincount(points[0] // cell * wide + points[1] // cell, points[2], high * wide).reshape(
        high, wide
    )
    # A noise of chance meetings lies over everything.
    weight = np.maximum(weight - weight.mean(), 0.0)
    # Without any evidence the path is the diagonal.
    across = np.arange(wide, dtype=np.float32) / max(wide - 1, 1)
    for row in range(high):
        weight[row] += 0.01 * (1 - np.abs(across - row / max(high - 1, 1)))
    best = np.empty((high, wide), np.float32)
    for row in range(high):
        if row:
            come = best[row - 1].copy()
            np.maximum(come[1:], best[row - 1, :-1], out=come[1:])
        else:
            come = np.full(wide, -np.inf)
            come[0] = 0.0
        total = np.cumsum(weight[row])
        best[row] = np.maximum.accumulate(come + weight[row] - total) + total
    row, column = high - 1, wide - 1
    path = [(row, column)]
    while row or column:
        steps = []
        if row and column:
            steps.append((best[row - 1, column - 1], row - 1, column - 1))
        if row:
            steps.append((best[row - 1, column], row - 1, column))
        if column:
            steps.append((best[row, column - 1], row, column - 1))
        _, row, column = max(steps, key=lambda step: step[0])
        path.append((row, column))
    path.reverse()
    return path


def fine_path(
    points: Points, rows: int, columns: int, coarse: list[tuple[int, int]], cell: int
) -> list[tuple[int, int]]:
    """The heaviest monotone path over segments, near a path over cells."""
    import numpy as np

    low = np.full(rows, columns - 1)
    high = np.zeros(rows, np.int64)
    for row, column in coarse:
        near = slice(max(0, (row - 1) * cell), (row + 2) * cell)
        low[near] = np.minimum(low[near], max(0, (column - 1) * cell))
        high[near] = np.maximum(high[near], min(columns - 1, (column + 2) * cell - 1))
    low, high = np.maximum.accumulate(np.minimum.accumulate(low[::-1])[::-1]), np.maximum.accumulate(high)
    lattice = Lattice(low, high)
    i, j, strength = points
    inside = (j >= low[i]) & (j <= high[i])
    node = lattice.offset[i[inside]] + j[inside] - low[i[inside]]
    weight = np.bincount(node, strength[inside], lattice.size)
    best = np.full(lattice.size + 1, -np.inf)
    above, aslant = lattice.moved(-1, 0), lattice.moved(-1, -1)
    for row in range(rows):
        nodes = slice(int(lattice.offset[row]), int(lattice.offset[row + 1]))
        if row:
            come = np.maximum(best[above[nodes]], best[aslant[nodes]])
        else:
            come = np.full(nodes.stop - nodes.start, -np.inf)
            come[0] = 0.0
        total = np.cumsum(weight[nodes])
        best[nodes] = np.maximum.accumulate(come + weight[nodes] - total) + total
    node = lattice.size - 1
    path = [(rows - 1, columns - 1)]
    while node:
        left = node - 1 if lattice.column[node] > low[lattice.row[node]] else lattice.size
        node = int(
            max((best[aslant[node]], aslant[node]), (best[above[node]], above[node]), (best[left], left))[1]
        )
        if node == lattice.size:
            break
        path.append((int(lattice.row[node]), int(lattice.column[node])))
    path.reverse()
    return path


def _band(points: Points, path: list[tuple[int, int]], rows: int, columns: int, reach: int) -> Lattice:
    """The lattice of the places near the path, and of the boxes between its uneven supports."""
    import numpy as np

    low = np.full(rows + 1, columns)
    high = np.zeros(rows + 1, np.int64)
    for row, column in path:
        low[row] = min(low[row], column)
        high[row] = max(high[row], column + 1)
    low[rows], high[rows] = columns, columns
    supports = _supports(points, path, columns)
    supports = [(0, 0), *supports, (rows, columns)]
    for (row, column), (next_row, next_column) in pairwise(supports):
        down, across = next_row - row, next_column - column
        if abs(down - across) > _UNEVEN and down * across <= _LARGEST_BOX:
            low[row : next_row + 1] = np.minimum(low[row : next_row + 1], column)
            high[row : next_row + 1] = np.maximum(high[row : next_row + 1], next_column)
    low = np.minimum.accumulate(low[::-1])[::-1]
    high = np.maximum.accumulate(high)
    if reach >= w.REACH:
        low, high = _widened(low, high, points, path, rows, columns)
    low[0], high[rows] = 0, columns
    return widened(low, high, reach, np.zeros(rows + 1, np.int64), np.full(rows + 1, columns))


def _widened(
    low: Ints, high: Ints, points: Points, path: list[tuple[int, int]], rows: int, columns: int
) -> tuple[Ints, Ints]:
    """The band, wider where the path has no sure point for long.

    A point is sure if it is the heaviest of its row and column and no other there is more
    than half as heavy: in texts that repeat themselves a sentence strikes many points,
    and the path may take the wrong ones.
    """
    import numpy as np

    row, column = np.array(path).T
    keys, place = np.unique(points[0] * columns + points[1], return_inverse=True)
    strength = np.bincount(place, points[2], len(keys)) if len(keys) else np.zeros(0)
    i, j = keys // columns, keys % columns
    # Only rivals that a path near this one could take.
    middle = np.zeros(rows)
    middle[row] = column
    near = np.abs(j - middle[i]) <= _NEAR
    i, j, strength, keys = i[near], j[near], strength[near], keys[near]
    rival = np.maximum(_second(i, strength, rows)[i], _second(j, strength, columns)[j])
    best_row, best_column = np.zeros(rows), np.zeros(columns)
    np.maximum.at(best_row, i, strength)
    np.maximum.at(best_column, j, strength)
    sure = (
        (strength >= _SUPPORT)
        & (strength >= best_row[i])
        & (strength >= best_column[j])
        & (strength >= 2 * rival)
    )
    on_path = np.isin(keys, row * columns + column)
    marks = np.unique(np.concatenate([[0], i[sure & on_path], [rows]]))
    low, high = low.copy(), high.copy()
    for start, end in pairwise(marks.tolist()):
        if end - start > _LONE:
            more = min((end - start) // 3, _WIDEST)
            low[start:end] = np.maximum(low[start:end] - more, 0)
            high[start:end] = np.minimum(high[start:end] + more, columns)
    return np.minimum.accumulate(low[::-1])[::-1], np.maximum.accumulate(high)


def _second(place: Ints, strength: NDArray[np.float64], size: int) -> NDArray[np.float64]:
    """The second greatest strength at each place."""
    import numpy as np

    order = np.lexsort((-strength, place))
    place, strength = place[order], strength[order]
    rank = np.arange(len(place)) - np.searchsorted(place, place)
    second = np.zeros(size)
    second[place[rank == 1]] = strength[rank == 1]
    return second


def _supports(points: Points, path: list[tuple[int, int]], columns: int) -> list[tuple[int, int]]:
    """The places of the path at which points of some weight lie."""
    import numpy as np

    keys, place = np.unique(points[0] * columns + points[1], return_inverse=True)
    strength = np.bincount(place, points[2], len(keys)) if len(keys) else np.zeros(0)
    strong = set(keys[strength >= _SUPPORT].tolist())
    return [(row, column) for row, column in path if row * columns + column in strong]
