"""Every example in a rule's docstring holds, in every direction; this is the heart of the suite."""

from __future__ import annotations

import sys
from collections import Counter

import pytest

from checker import packs
from checker.authoring import Rule
from checker.examples import examples
from checker.testing import Case, cases

RULES = packs.rules()


@pytest.mark.parametrize("case", list(cases()), ids=str)
def test_the_example_holds(case: Case) -> None:
    assert case.problems() == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_shows_what_it_lets_pass_before_what_it_finds_and_more_of_it(rule: Rule) -> None:
    found = list(examples(sys.modules[rule.module].__doc__ or ""))
    counts = Counter(example.ok for example in found)
    assert counts[True] >= 1
    assert counts[False] >= 1
    assert found[0].ok, "the first example shows what is fine"
    assert counts[True] > counts[False], "what is fine outnumbers what is found"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_no_example_is_given_twice(rule: Rule) -> None:
    given = [
        (example.couples, example.locales, tuple(example.options.items()))
        for example in examples(sys.modules[rule.module].__doc__ or "")
    ]
    assert len(given) == len({repr(one) for one in given})
