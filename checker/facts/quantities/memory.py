"""What has been found out about words, by language: each distinct one is looked at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

LANGUAGES = ("de", "fr")
LONGEST = 100
"""So many characters at most has what is remembered."""


class Memory(dict[str, T]):
    """Answers by string, each found when it is first asked for.  Forgets all when it grows too large."""

    limit = 200_000

    def __init__(self, look: Callable[[str, str], T], language: str) -> None:
        super().__init__()
        self._look, self._language = look, language

    def __missing__(self, asked: str) -> T:
        if len(self) >= self.limit:
            self.clear()
        found = self._look(asked, self._language)
        if len(asked) <= LONGEST:
            self[asked] = found
        return found


def remembered(look: Callable[[str, str], T]) -> dict[str, Memory[T]]:
    """A memory for each language of what a function says of a string and a language."""
    return {language: Memory(look, language) for language in LANGUAGES}
