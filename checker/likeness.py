"""How alike two texts of one language are: chrF, as sacreBLEU measures it.

    likeness("Le chat dort.", "Le chat dormait.")  # 0.7
    measured()  # nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no|version:2.4.3

chrF counts the runs of one to six characters that two texts share.  It needs no words
and no language, and forgives an ending.  sacreBLEU costs 0.2 s to import, so
it is imported when the first two texts that differ are compared.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sacrebleu.metrics.chrf import CHRF


@lru_cache(maxsize=4096)
def likeness(one: str, other: str) -> float:
    """From 0.0, nothing shared, to 1.0, the same.  The order of the two makes no difference."""
    if one == other:
        return 1.0
    if not one or not other:
        return 0.0
    metric = _metric()
    there, back = (metric.sentence_score(a, [b]).score for a, b in ((one, other), (other, one)))
    return float(there + back) / 200


def measured() -> str:
    """The signature sacreBLEU gives a score, so that others can measure the same."""
    metric = _metric()
    metric.sentence_score("", [""])
    return str(metric.get_signature())


@cache
def _metric() -> CHRF:
    from sacrebleu.metrics.chrf import CHRF

    return CHRF()
