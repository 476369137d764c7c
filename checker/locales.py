"""What a locale writes how: practice first, CLDR where practice is silent.

The table follows the field's authorities (Duden, DIN 5008, the Imprimerie
nationale, the Swiss Federal Chancellery, the OQLF) as they are summarised in
CLDR and in style guides.  Readers of numbers are lenient and take whatever
anybody writes; rules for the strict profile ask here.

    conventions(Locale.parse("de-CH")).sharp_s    # False: `Strasse`
    conventions(pair.fr.locale).percent           # " ": `50 %`
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from checker.model import Locale

SPACE = " "
NBSP = "\N{NO-BREAK SPACE}"
NNBSP = "\N{NARROW NO-BREAK SPACE}"
THIN = "\N{THIN SPACE}"
SPACES = f"{SPACE}{NBSP}{NNBSP}{THIN}\N{FIGURE SPACE}\N{PUNCTUATION SPACE}\N{EN SPACE}\N{EM SPACE}"
"""All that counts as a space within a line; equal for matching (LINGUISTICS §1)."""

Gap = Literal["none", "either", "one"]
"""Whether a space stands somewhere: never, as one likes, always."""


class Quotes(Struct, frozen=True):
    """A pair of quotation marks, and the space a strict setter puts inside them (`""` for none)."""

    opening: str
    closing: str
    inside: str = ""


class Conventions(Struct, frozen=True):
    """What a locale writes how."""

    decimal: str
    """The decimal mark."""
    group: str
    """What stands between groups of three digits, according to CLDR."""
    groups: frozenset[str]
    """What else is accepted there in practice."""
    group_from: int
    """How many digits a whole number has before it is grouped."""
    percent: str
    """What stands between a number and `%`: a no-break space, or nothing."""
    currency_first: bool
    """Whether the sign stands before the amount: `CHF 5.50`."""
    short_date: str
    """A day of the year as CLDR writes it: `dd.MM.yy`."""
    time_marks: tuple[str, ...]
    """What may stand between hours and minutes: `:`, `.`, ` h `."""
    quotes: tuple[Quotes, ...]
    """The systems in use for the outer level, the first one preferred."""
    inner: tuple[Quotes, ...]
    """The same for a quotation within a quotation."""
    apostrophe: str
    before_high: Gap
    """Before `; ! ?`."""
    before_colon: Gap
    high_space: str
    """What a strict setter puts before `; ! ?`."""
    colon_space: str
    """What a strict setter puts before `:`."""
    sharp_s: bool
    """Whether `ß` is written."""
    septante: bool
    """Whether `septante` and `nonante` are the ordinary words."""


_ROUND = frozenset({SPACE, NBSP, NNBSP, THIN})
_GERMAN_MARKS = Quotes("„", "“")
_GERMAN_ANGLES = Quotes("»", "«")
_SWISS_ANGLES = Quotes("«", "»")
_FRENCH_ANGLES = Quotes("«", "»", NBSP)
_ENGLISH_MARKS = Quotes("“", "”")

_DE = Conventions(
    decimal=",",
    group=".",
    groups=_ROUND,
    group_from=4,
    percent=NBSP,
    currency_first=False,
    short_date="dd.MM.yy",
    time_marks=(":", "."),
    quotes=(_GERMAN_MARKS, _GERMAN_ANGLES),
    inner=(Quotes("‚", "‘"), Quotes("›", "‹")),
    apostrophe="’",
    before_high="none",
    before_colon="none",
    high_space="",
    colon_space="",
    sharp_s=True,
    septante=False,
)
_DE_CH = replace(
    _DE,
    decimal=".",
    group="’",
    groups=_ROUND | {"'"},
    percent="",
    currency_first=True,
    quotes=(_SWISS_ANGLES, _GERMAN_MARKS),
    inner=(Quotes("‹", "›"), Quotes("‚", "‘")),
    sharp_s=False,
)
_FR = Conventions(
    decimal=",",
    group=NNBSP,
    groups=_ROUND,
    group_from=4,
    percent=NBSP,
    currency_first=False,
    short_date="dd/MM/y",
    time_marks=(" h ", "h", ":"),
    quotes=(_FRENCH_ANGLES,),
    inner=(_ENGLISH_MARKS, _FRENCH_ANGLES, Quotes("‹", "›", NBSP)),
    apostrophe="’",
    before_high="one",
    before_colon="one",
    high_space=NNBSP,
    colon_space=NBSP,
    sharp_s=False,
    septante=False,
)

_TABLE = {
    Locale("de", "DE"): _DE,
    Locale("de", "AT"): replace(_DE, currency_first=True),
    Locale("de", "CH"): _DE_CH,
    Locale("de", "LI"): _DE_CH,
    Locale("fr", "FR"): _FR,
    Locale("fr", "BE"): replace(_FR, groups=_ROUND | {"."}, short_date="d/MM/yy", septante=True),
    Locale("fr", "LU"): replace(_FR, group=".", groups=_ROUND),
    Locale("fr", "CH"): replace(
        _FR,
        groups=_ROUND | {"’", "'"},
        group_from=5,
        percent="",
        currency_first=True,
        short_date="dd.MM.yy",
        quotes=(Quotes("«", "»"), _FRENCH_ANGLES),
        inner=(Quotes("‹", "›"), _ENGLISH_MARKS),
        before_high="either",
        before_colon="either",
        septante=True,
    ),
    Locale("fr", "CA"): replace(
        _FR,
        group=NBSP,
        short_date="y-MM-dd",
        inner=(_ENGLISH_MARKS, _FRENCH_ANGLES),
        before_high="none",
        high_space="",
    ),
}


@cache
def conventions(locale: Locale) -> Conventions:
    """The conventions of a locale; of its language's first country where it is not in the table.

    A language that is not in the table at all is taken for French without
    spaces before marks, so that no rule for one language speaks of another.
    """
    found = _TABLE.get(locale)
    if found is None:
        found = next((made for known, made in _TABLE.items() if known.language == locale.language), None)
    if found is None:
        return replace(_FR, before_high="either", before_colon="either", sharp_s=True, septante=True)
    return found
