"""What has a capital as names have and is none: units, keys, patterns of dates, pronouns, languages."""

from __future__ import annotations

from checker.lexicon import units
from checker.patterns import regex

_UNITS = frozenset(
    "Joh Jn Koh Qo Offb Röm Rm Kor Mk Lk Mc Lc Mt Ps Gn"
    " Mio Mrd Grad EUR CHF USD GBP Nr Abb Fig Ill Tab Kap Chap Bd"
    " Tel Fr Md Mds CV PS Uhr Jh Std Min Sek St Ste"
    " Celsius Fahrenheit KB MB GB TB PB Ko Mo Go To Po Kio Gio Tio Pio KiB MiB GiB TiB PiB Kč"
    " Corp Inc Ltd Co Cie GmbH mbH AG SA SARL Sàrl SAS SNC KG OHG LLC PLC Plc".split()
).union(
    sign
    for sign, unit in units.symbols().items()
    if unit.dimension in ("energy", "power", "frequency", "byte", "bit")
)
"""What belongs to a figure or is the legal form of a firm, and no name."""

DATES = regex(r"(?:YYYY|YY|JJJJ|JJ|AAAA|AA|MM|DD|TT|HH|SS)(?:-?(?:YYYY|YY|JJJJ|JJ|AAAA|AA|MM|DD|TT|HH|SS))*")
"""A pattern of dates, which each language writes with its own letters: `YYYYMMDD`, `AAAA-MM-JJ`."""

KEY = regex(
    r"(?:Strg|Ctrl|Umschalt(?:taste)?|Super|Leertaste|Pos1|Origine|Entfernen|Shift|Maj|Befehl(?:staste)?|Feststelltaste|CapsLock|Verr|Cmd|Command|Control|Entf|Suppr|Esc|Échap|RetArr|Alt|Tab|Eingabe(?:taste)?|Entrée|Enter)(?:\+|$)"
    r"|^(?:Pg|Page)-(?:Up|Down|Dn)$|\+(?:Strg|Ctrl|Alt|Maj|Shift|Enter|Entrée|F\d)|^(?:Strg|Ctrl|Alt|Maj|Shift|Umschalt)-"
)
"""Keys of a keyboard, which each language names its own way."""

_LANGUAGES = frozenset(
    "Deutsch Français English Español Italiano Português Nederlands Polski Català Svenska Suomi Dansk Norsk"
    " Magyar Română Türkçe Čeština Slovenčina Slovenščina Hrvatski Euskara Galego".split()
)
"""Languages by their own names, as the menus of sites list them, each without itself."""

_PRONOUNS = frozenset(
    "Sie Ihnen Ihr Ihre Ihrem Ihren Ihrer Ihres Du Dich Dir Dein Deine Deinem Deinen Deiner Euch Euer"
    " Mesdames Messieurs Mesdemoiselles".split()
)
"""What is written with a capital out of courtesy."""

NO_NAMES = _UNITS | _LANGUAGES | _PRONOUNS
"""All of them that are words."""

SHORTENED = frozenset(("Max", "Min"))
"""What labels shorten `maximal` and `minimal` to; `Max` is a first name as well."""
