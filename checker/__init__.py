"""Finds what spell-checkers cannot see between a German text and its French twin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.errors import CheckerError

if TYPE_CHECKING:
    from checker.config import Config
    from checker.engine import check
    from checker.model import Bitext, Finding, Locale, Pair, Severity, Span, Text
    from checker.outcome import Outcome

__version__ = "0.1.0"

__all__ = [
    "Bitext",
    "CheckerError",
    "Config",
    "Finding",
    "Locale",
    "Outcome",
    "Pair",
    "Severity",
    "Span",
    "Text",
    "check",
]

# `align` is not among them, as the package `checker.align` has the name: `from checker.align import align`.
# All but the error is imported when it is first asked for: `bitext --help` needs none of it.
_LAZY = {
    "check": "checker.engine",
    "Config": "checker.config",
    "Outcome": "checker.outcome",
    **dict.fromkeys(("Bitext", "Finding", "Locale", "Pair", "Severity", "Span", "Text"), "checker.model"),
}


def __getattr__(name: str) -> Any:
    if name in _LAZY:
        from importlib import import_module

        return getattr(import_module(_LAZY[name]), name)
    raise AttributeError(name)
