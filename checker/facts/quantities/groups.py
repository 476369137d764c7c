"""Digit strings whose groups stand apart: `1 250 000`."""

from __future__ import annotations

from checker.facts.quantities.tokens import REFERRED, SPACES, Tokens
from checker.patterns import regex

_GROUP = regex(r"[0-9]{3}(?:[,.][0-9]+)?")


def joined(tokens: Tokens, at: int) -> tuple[str, int]:
    """The digit string at `at` with the groups that follow after spaces: `1 250 000`."""
    figure, after = tokens.words[at], at + 1
    if len(figure) <= 3 and figure.isdigit() and figure[0] != "0":
        while (
            tokens.is_figure(after)
            and _GROUP.fullmatch(tokens.words[after])
            and _is_one_space(tokens.text[tokens.ends[after - 1] : tokens.starts[after]])
        ):
            if "." in tokens.words[after] and tokens.words[after][-4:-3] == ".":
                break
            figure += " " + tokens.words[after]
            after += 1
            if not tokens.words[after - 1].isdigit():
                break
    return figure, after


def _is_one_space(gap: str) -> bool:
    return gap in SPACES if len(gap) == 1 else gap != "" and not gap.strip(REFERRED)
