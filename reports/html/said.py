"""A sentence that can be said again in another language."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field


class Said(Struct, frozen=True):
    """A sentence to be said in the reader's language; a word may itself be one."""

    template: str
    words: Mapping[str, object] = field(default_factory=dict)
