"""Which language a sample is in, told by its commonest words; loads nothing."""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice

from checker.patterns import regex

_WORD = regex(r"[^\W\d_]+")
_COMMON = {
    "de": "der die das und ist nicht ein eine einen einem einer den dem des mit von zu im auf für "
    "sich als auch wird werden sind oder nach bei aus wie über kann wenn nur noch aber durch "
    "zur zum vom sie wir ihr ihre ihren dass diese dieser dieses haben hat wurde sein mehr um "
    "an bis",
    "fr": "le la les et est pas un une des du de au aux en dans pour par sur que qui ne se ce cette "
    "ces avec plus sont ou vous nous il elle son sa ses leur mais comme être été peut si votre "
    "notre tout tous à où même entre lors chez afin ainsi",
    "en": "the of and to in is that for it with as was on are be this by from or at an not have has "
    "will can you your which their were they its all more when we our if how what been would "
    "who about into no there",
    "it": "il lo la gli le di del della dei delle che è un una per con non sono da nel nella al alla "
    "come più anche si ha questo questa ma se degli dal dalla",
    "es": "el la los las de del que y en un una por con no es para se al lo como más su sus este esta "
    "pero son o ha también entre cuando muy sin sobre",
    "nl": "de het een en van is dat niet in op te voor met zijn aan er die ook als maar bij om uit "
    "door wordt naar dan kan nog worden deze heeft hebben",
}
_LANGUAGES_OF: dict[str, list[str]] = {}
for _language, _words in _COMMON.items():
    for _word in _words.split():
        _LANGUAGES_OF.setdefault(_word, []).append(_language)
_TELLING = ((frozenset("ß"), "de", 1.0), (frozenset("äöü"), "de", 0.3), (frozenset("éèàêçœ"), "fr", 0.3))
_ENOUGH = 2000
"""So many words decide."""


def guess_language(sample: str, among: Collection[str] = tuple(_COMMON)) -> str | None:
    """The language most of the common words belong to, or None if nothing speaks for one."""
    points = dict.fromkeys(among, 0.0)
    for word in islice(_WORD.finditer(sample), _ENOUGH):
        said = word.group().lower()
        languages = _LANGUAGES_OF.get(said, ())
        for language in languages:
            if language in points:
                points[language] += 1 / len(languages)
        for letters, language, worth in _TELLING:
            if language in points and not letters.isdisjoint(said):
                points[language] += worth
    best = sorted(points.values())
    return max(points, key=lambda language: points[language]) if best[-1] > sum(best[-2:-1]) else None
