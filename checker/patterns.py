r"""Regular expressions that are compiled when they are first used.

Seven hundred patterns take a seventh of a second to compile, and two short pages need half of them.

`re` hurries through a text only where a pattern begins with one of few characters.  So a sieve that most
texts fail begins with its rarest sign and looks back from there: `-(?<=\w-)\w` takes a thirtieth of `\w-\w`.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

_USES = "search match fullmatch finditer findall split sub subn groups groupindex".split()


def regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` would make of `source`; an error in it is raised at its first use.

    What it finds knows only the compiled one (`match.re`), so ask by name what matched.
    """
    return cast("re.Pattern[AnyStr]", _Waiting(source, flags))


class _Compiled:
    """Has what a `re.Pattern` has, as its own."""

    pattern: str | bytes
    flags: int

    def __repr__(self) -> str:
        return f"regex({self.pattern!r}, {self.flags})"


class _Waiting(_Compiled):
    """Becomes compiled when anything but its source is asked for."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self.pattern = source
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _USES:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        for use in _USES:
            setattr(self, use, getattr(compiled, use))
        self.__class__ = _Compiled  # type: ignore[assignment]
        return getattr(self, name)
