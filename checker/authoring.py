"""All that a rule needs: `Rule`, `hit`, `Options`, and the nouns.

    rule = Rule(
        code="NUM01", category="number", severity=Severity.MAJOR, issue="numbers",
        messages={"missing": "{number} has no counterpart on the other side"},
    )

    @rule.pair
    def check(pair: Pair, options: Options) -> Iterator[Hit]:
        yield hit("missing", pair.source.at(3, 5), number="14")

A rule's name is its file, its family its folder, its handbook page its module's
docstring.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

import msgspec

from checker.errors import PackError
from checker.model import (
    Bitext,
    Edit,
    Fix,
    Hit,
    Kind,
    Locale,
    Mark,
    Pair,
    Role,
    Severity,
    Span,
    Text,
)
from checker.patterns import regex

__all__ = [
    "Bitext",
    "Edit",
    "Fix",
    "Hit",
    "Kind",
    "Locale",
    "Mark",
    "Options",
    "Pair",
    "Role",
    "Rule",
    "Severity",
    "Span",
    "Text",
    "hit",
    "regex",
    "replace",
]

CATEGORIES = (
    "number", "number-format", "name", "quote", "quote-style", "punctuation", "spacing",
    "markup", "encoding", "repetition", "untranslated", "omission", "title", "terminology",
    "consistency", "grammar", "spelling", "formality", "locale",
)  # fmt: skip
"""What a finding can be about."""

ISSUES = (
    "terminology", "mistranslation", "omission", "untranslated", "addition", "duplication",
    "inconsistency", "grammar", "legal", "register", "locale-specific-format",
    "locale-violation", "style", "characters", "misspelling", "typographical", "formatting",
    "inconsistent-entities", "numbers", "markup", "pattern-problem", "whitespace",
    "internationalization", "length", "non-conformance", "uncategorized", "other",
)  # fmt: skip
"""The types of the Internationalization Tag Set 2.0."""


CERTAINTIES = ("certain", "probable", "hint")
"""How sure a rule can be: it sees what is wrong, it infers it, or it only points to where one should look."""


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A rule's settings; a subclass gives each a type, a default and a docstring.

    An option named `strict` is switched on by the strict profile.
    """


O = TypeVar("O", bound=Options)  # noqa: E741 - the option type of one rule

PairCheck = Callable[[Pair, Any], Iterable[Hit]]
TextCheck = Callable[[Text, Any], Iterable[Hit]]
BitextCheck = Callable[[Bitext, Any], Iterable[tuple[Pair, Hit]]]


@dataclass(eq=False)
class Rule:
    """What a rule is called, what it is about and what it may say.

    `only_if` is a regular expression: a text (or a pair neither side of which
    matches) is not looked at.  `only_where` is a pair fact: only pairs for which it is
    not empty are looked at.  `certainty` is one of `CERTAINTIES`.  `stands_alone`:
    where this rule hits, nothing else but markup and encoding is reported for the
    pair.  `muted_by_doubt`:
    a pair the aligner doubts is not looked at (true for rules on pairs, unless said
    otherwise).  A document rule sees a list of independent strings one by one, unless
    it looks `across_strings`.  Pairs of code, and those with a side too long to be
    a sentence, are shown only to rules for `any_length`.
    """

    code: str
    category: str
    severity: Severity
    issue: str
    messages: dict[str, str]
    certainty: str = "probable"
    options: type[Options] = Options
    mqm: str = ""
    only_if: str = ""
    only_where: Any = None
    stands_alone: bool = False
    muted_by_doubt: bool | None = None
    across_strings: bool = False
    any_length: bool = False
    name: str = field(default="", init=False)
    family: str = field(default="", init=False)
    module: str = field(default="", init=False)
    grain: str = field(default="", init=False)
    language: str = field(default="", init=False)
    check: Any = field(default=None, init=False)

    def __post_init__(self) -> None:
        """Refuse what cannot be right, when the rule is made and not when it hits."""
        if not re.fullmatch(r"[A-Z]{3}[0-9]{2}", self.code):
            raise PackError("“{code}” is not a rule code: three capitals and two digits.", code=self.code)
        if self.category not in CATEGORIES:
            raise PackError("{code}: there is no category “{name}”.", code=self.code, name=self.category)
        if self.certainty not in CERTAINTIES:
            raise PackError("{code}: there is no certainty “{name}”.", code=self.code, name=self.certainty)
        if self.issue not in ISSUES:
            raise PackError("{code}: ITS 2.0 has no issue type “{name}”.", code=self.code, name=self.issue)

    def _adopt(self, check: Any, grain: str, language: str = "") -> Any:
        self.module = check.__module__
        *_, self.family, self.name = ("", "", *self.module.split("."))[-3:]
        self.grain, self.language, self.check = grain, language, check
        if self.muted_by_doubt is None:
            self.muted_by_doubt = grain == "pair"
        return check

    def pair(self, check: PairCheck) -> PairCheck:
        """The rule looks at one pair at a time."""
        adopted: PairCheck = self._adopt(check, "pair")
        return adopted

    def bitext(self, check: BitextCheck) -> BitextCheck:
        """The rule looks at a whole document and yields (pair, hit)."""
        adopted: BitextCheck = self._adopt(check, "bitext")
        return adopted

    def text(self, language: str = "") -> Callable[[TextCheck], TextCheck]:
        """The rule looks at one side: `@rule.text("fr")`, or at each with `@rule.text()`."""
        return lambda check: self._adopt(check, "text", language)


def hit(
    message: str,
    *marks: Mark,
    fix: Fix | None = None,
    severity: Severity | None = None,
    **words: str | int,
) -> Hit:
    """What a rule saw: the id of its message, where on either side, and the words to fill in.

    `severity` is given only where it differs from the rule's.
    """
    return Hit(message, marks, words, fix, severity)


def replace(mark: Mark, new: str, *, safe: bool = False) -> Fix:
    """A fix that puts `new` in the place of what is marked."""
    return Fix(mark.text, (Edit(mark.span, new),), safe)
