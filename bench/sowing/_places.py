"""Where a pair stands that errors are sown into: sowers see one pair, some errors need its neighbours."""

from __future__ import annotations

from functools import cache

from bench import corpora
from bench.sowing import NEIGHBOURS
from checker.model import Bitext, Pair


def neighbours(german: str, french: str) -> list[Pair]:
    """The other pairs that will be checked together with this one."""
    found = _places().get((german, french))
    if found is None:
        return []
    bitext, index = found
    near = range(max(0, index - NEIGHBOURS), min(len(bitext), index + NEIGHBOURS + 1))
    return [bitext.pairs[at] for at in near if at != index]


@cache
def _places() -> dict[tuple[str, str], tuple[Bitext, int]]:
    return {
        (pair.de.content, pair.fr.content): (bitext, index)
        for name in ("newstest2021", "newstest2012")
        for bitext in corpora.clean(name)
        for index, pair in enumerate(bitext)
    }
