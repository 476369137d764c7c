"""The name that may have been meant."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name that is most like `name`, whatever the case, or nothing."""
    from difflib import get_close_matches

    by_case = {one.casefold(): one for one in known}
    found = get_close_matches(name.casefold(), list(by_case), n=1, cutoff=0.7)
    return by_case[found[0]] if found else ""
