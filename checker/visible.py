"""One visible alphabet for invisible characters.

Examples in docstrings are written in it, and reports show it.  Every character
stands for exactly one, so offsets hold in both alphabets.
"""

from __future__ import annotations

VISIBLE = {
    "\N{NO-BREAK SPACE}": "⍽",
    "\N{NARROW NO-BREAK SPACE}": "⎵",
    "\N{SOFT HYPHEN}": "¬",
    "\N{ZERO WIDTH SPACE}": "⌿",
    "\N{ZERO WIDTH NO-BREAK SPACE}": "⌾",
    "\N{THIN SPACE}": "⏑",
    "\N{CHARACTER TABULATION}": "⇥",
    "\N{REPLACEMENT CHARACTER}": "⍰",
}
"""Each invisible character and its visible stand-in."""

_SHOW = str.maketrans(VISIBLE)
_HIDE = str.maketrans({shown: hidden for hidden, shown in VISIBLE.items()})


def show(text: str) -> str:
    """Invisible characters made visible."""
    return text.translate(_SHOW)


def hide(text: str) -> str:
    """What `show` made visible, as it was."""
    return text.translate(_HIDE)
