"""Regular expressions that wait for their first use."""

from __future__ import annotations

import gc
import re

import pytest

from checker import packs
from checker.patterns import regex


def test_a_pattern_that_waited_is_what_re_makes_of_it() -> None:
    waited, made = regex(r"(?P<year>\d{4})-(\d\d)", re.ASCII), re.compile(r"(?P<year>\d{4})-(\d\d)", re.ASCII)
    assert waited.pattern == made.pattern
    found, wanted = waited.search("am 2024-05"), made.search("am 2024-05")
    assert found is not None
    assert wanted is not None
    assert found.span("year") == wanted.span("year")
    assert waited.sub("x", "2024-05") == "x"
    assert (waited.groups, waited.groupindex) == (made.groups, made.groupindex)
    assert type(waited).__name__ == "_Compiled"


def test_only_what_a_pattern_has_can_be_asked_for() -> None:
    with pytest.raises(AttributeError):
        _ = regex("a").colour  # type: ignore[attr-defined]


def test_every_pattern_of_the_rules_and_facts_can_be_compiled() -> None:
    packs.rules()
    waiting = [one for one in gc.get_objects() if type(one).__name__ in ("_Waiting", "_Compiled")]
    assert len(waiting) > 500
    for one in waiting:
        re.compile(one.pattern, one.flags)
