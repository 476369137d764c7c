"""A sentence that can be said again in another language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence to be said in the reader's language; a word may itself be one."""

    template: str
    words: Mapping[str, object] = field(default_factory=dict)
