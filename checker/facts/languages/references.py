"""Entries of a bibliography, which keep their title: `Max Weber: Wirtschaft und Gesellschaft. 1922.`"""

from __future__ import annotations

from checker.facts._fact import pair_fact
from checker.model import Pair
from checker.patterns import regex

_AUTHOR = regex(r"\W{0,3}(?P<author>[A-ZÀ-Þ][\w’.-]*,? (?:[a-zà-ÿ]{1,3} )?[A-ZÀ-Þ][\w’-]+)")
_YEAR = regex(
    r"[:,.)(] ?[^:;]{0,60}\b(?P<year>1[4-9][0-9]{2}|20[0-9]{2})\)?"
    r"(?:, (?:S|p|pp|Bd|vol|t)\. ?[0-9IVX][0-9\u2013-]*)?\.?\s*\Z"
)
_FIGURE = regex(r"[0-9]")
LONGEST = 400
"""Characters an entry has at most."""


@pair_fact
def reference(pair: Pair) -> bool:
    """Whether both sides begin with one author and end with one year, a place or publisher before it."""
    contents = [text.content for text in pair.sides]
    if max(map(len, contents)) > LONGEST or not all(
        content[-12:].strip(" .)")[-2:].isdigit() for content in contents
    ):
        return False
    authors = [_AUTHOR.match(content) for content in contents]
    years = [_YEAR.search(content) for content in contents]
    if not (authors[0] and authors[1] and years[0] and years[1]):
        return False
    return authors[0]["author"] == authors[1]["author"] and years[0]["year"] == years[1]["year"]
