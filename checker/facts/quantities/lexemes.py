"""What a word of German or French has to do with numbers: nothing, mostly.

Each distinct word is looked at once and remembered.  German compounds are taken
apart only where the second half is licensed (`sechsmonatig`, `viermal`,
`Neunzigerjahre`); a number is never searched for inside a word, so `Zweig`,
`Einsatz` and `Elfenbein` are none.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from checker.facts.quantities.figures import Number
from checker.facts.quantities.memory import remembered
from checker.lexicon import numerals, units
from checker.patterns import regex

ROLES = ("number", "ordinal", "scale", "vague", "collective", "fraction", "multiple", "month", "weekday",
         "decade", "unit", "roman", "first", "vulgar", "season", "stage", "noon", "of month")  # fmt: skip
"""What a lexeme can be."""


class Lexeme(NamedTuple):
    """A word that has to do with numbers: its role, its value and a unit that is built in."""

    role: str
    value: Number
    unit: str = ""
    core: bool = True


MONTHS = {
    "de": {
        "januar": 1, "jänner": 1, "februar": 2, "feber": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6,
        "juli": 7, "august": 8, "september": 9, "oktober": 10, "november": 11, "dezember": 12,
    },
    "fr": {
        "janvier": 1, "février": 2, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7,
        "août": 8, "aout": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12, "decembre": 12,
    },
}  # fmt: skip
SHORT_MONTHS = {
    "de": {"jan": 1, "jän": 1, "feb": 2, "mrz": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
           "sept": 9,
           "okt": 10, "nov": 11, "dez": 12},
    "fr": {"janv": 1, "févr": 2, "fév": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10, "nov": 11, "déc": 12},
}  # fmt: skip
"""Abbreviations, read as months only beside a number."""

WEEKDAYS = {
    "de": {"montag": 1, "dienstag": 2, "mittwoch": 3, "donnerstag": 4, "freitag": 5, "samstag": 6,
           "sonnabend": 6, "sonntag": 7},
    "fr": {"lundi": 1, "mardi": 2, "mercredi": 3, "jeudi": 4, "vendredi": 5, "samedi": 6, "dimanche": 7},
}  # fmt: skip
SEASONS = {
    "de": {"frühling": 1, "frühlings": 1, "frühjahr": 1, "frühjahrs": 1, "sommer": 2, "sommers": 2,
           "herbst": 3, "herbstes": 3, "winter": 4, "winters": 4},
    "fr": {"printemps": 1, "automne": 3, "hiver": 4, "hivers": 4},
}  # fmt: skip
"""Without `été`, which mostly means been."""
PHASES = {"de": {"anfang": 1, "mitte": 2, "ende": 3}, "fr": {"début": 1, "mi": 2, "milieu": 2, "fin": 3}}
"""Words before a month, a year or a century for a part of it."""
NOONS = {"de": {"mittag": 1, "mittags": 1, "mitternacht": 2}, "fr": {"midi": 1, "minuit": 2}}
"""The two twelve o'clocks."""
_STAGE = regex(
    r"(halb|viertel|achtel|sechzehntel)final(?:e|en|s|(?:spiel|partie|duell|tag|sieg|einzug)\w{0,3})?"
)
_STAGES = {"halb": 2, "viertel": 4, "achtel": 8, "sechzehntel": 16}
_DAY_PART = r"(?:s|e|en|abend|abends|nacht|morgen|mittag|vormittag|nachmittag|früh)?"
_WEEKDAY = regex(rf"({'|'.join(WEEKDAYS['de'])})(?:{_DAY_PART}|s[a-zäöüß]{{4,}})")

SCALES = {
    "de": {"tsd": 3, "md": 9, "mds": 9, "mio": 6, "mill": 6, "million": 6, "millionen": 6,
           "mrd": 9, "mia": 9, "milliarde": 9,
           "milliarden": 9, "bio": 12, "billion": 12, "billionen": 12, "billiarde": 15, "billiarden": 15,
           "trillion": 18, "trillionen": 18},
    "fr": {"millier": 3, "million": 6, "millions": 6, "mio": 6, "milliard": 9, "milliards": 9, "md": 9,
           "mds": 9,
           "mrd": 9, "mia": 9, "billion": 12, "billions": 12, "billiard": 15, "billiards": 15, "trillion": 18,
           "trillions": 18, "milliers": 3},
}  # fmt: skip
"""Scale words and the power of ten they stand for: the long scale in both languages."""

_VAGUE = {
    "de": {"dutzende": 1, "dutzenden": 1, "dutzender": 1, "hunderte": 2, "hunderten": 2, "hunderter": 2,
           "tausende": 3, "tausenden": 3, "tausender": 3, "abertausende": 3, "abertausenden": 3,
           "zehntausende": 4, "zehntausenden": 4, "zehntausender": 4, "hunderttausende": 5,
           "hunderttausenden": 5, "hunderttausender": 5},
    "fr": {"dizaines": 1, "douzaines": 1, "centaines": 2},
}  # fmt: skip
_COLLECTIVES = {
    "de": {"dutzend": 12},
    "fr": {"dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30,
           "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100},
}  # fmt: skip
_MULTIPLES = {
    "de": {"doppelt": 2, "doppelte": 2, "doppelten": 2, "doppelter": 2, "doppeltes": 2, "zweifach": 2},
    "fr": {"double": 2, "doublé": 2, "doubler": 2, "doublée": 2, "doublés": 2, "doublent": 2, "doublement": 2,
           "doublait": 2, "doublera": 2, "triple": 3, "triplé": 3, "tripler": 3, "triplée": 3, "triplent": 3,
           "triplera": 3, "quadruple": 4, "quadruplé": 4, "quadrupler": 4, "quintuple": 5, "quintuplé": 5,
           "quintupler": 5, "sextuple": 6, "décuple": 10, "décuplé": 10, "décupler": 10, "centuple": 100},
}  # fmt: skip
_FRACTIONS = {
    "de": {"hälfte": 2, "hälften": 2, "halb": 2, "halbe": 2, "halben": 2, "halber": 2, "halbes": 2,
           "halbem": 2,
           "drittel": 3, "dritteln": 3, "drittels": 3, "viertel": 4, "vierteln": 4, "viertels": 4},
    "fr": {"moitié": 2, "demi": 2, "demie": 2, "demis": 2, "demies": 2, "tiers": 3, "quart": 4, "quarts": 4},
}  # fmt: skip
_WHOLES: dict[str, dict[str, tuple[Number, str]]] = {
    "de": {"anderthalb": (Fraction(3, 2), ""), "anderthalbe": (Fraction(3, 2), ""),
           "anderthalbstündig": (Fraction(3, 2), "h"), "viertelstunde": (15, "min"),
           "dreiviertelstunde": (45, "min"), "dreiviertel": (Fraction(3, 4), ""),
           "dreivierteljahr": (9, "month"), "vierteljahr": (3, "month"),
           "vierteljahrhundert": (25, "year")},
    "fr": {},
}  # fmt: skip

FIRSTS = {
    "de": frozenset({"erste", "ersten", "erster", "erstes", "erstem"}),
    "fr": frozenset({"premier", "première", "premiers", "premières"}),
}  # fmt: skip
_AFTER_FIRST = {
    "de": frozenset({"weltkrieg", "weltkrieges", "weltkriegs", "quartal", "quartals", "halbjahr",
           "halbjahres",
                     "bundesliga"}),
    "fr": frozenset({"guerre", "trimestre", "semestre"}),
}  # fmt: skip
"""Nouns after which even the first is counted."""

_TAILS = (
    ("prozentige", "percent"), ("prozentig", "percent"), ("minütig", "min"), ("sekündig", "s"),
    ("stündig", "h"), ("tägig", "d"), ("wöchig", "week"), ("monatig", "month"), ("jährig", "year"),
    ("mal", "times"), ("malig", "times"), ("fach", "fold"), ("köpfig", ""), ("teilig", ""), ("stöckig", ""),
    ("geschossig", ""), ("sprachig", ""), ("seitig", ""), ("stellig", ""), ("spurig", ""), ("türig", ""),
    ("zeilig", ""), ("stufig", ""), ("strophig", ""), ("bändig", ""), ("stimmig", ""), ("beinig", ""),
    ("motorig", ""), ("achsig", ""), ("farbig", ""), ("sitzig", ""), ("silbig", ""), ("rädrig", ""),
    ("gliedrig", ""), ("meterhoch", "m"),
)  # fmt: skip
"""Second halves of German compounds that begin with a number, and the unit in them."""

_SOFT_TAILS = frozenset({"seitig", "sprachig", "stellig", "fach", "farbig"})
_INFLECTION = regex(r"(?:e[rsnm]?|s)?$")
_TENTH = regex(r"(.+?)(?:s?tel)(?:[sn]|sekunden?)?$")
_OF_PARTS = {"sech": 6, "sieb": 7, "ach": 8}
_MULTIPLYING = regex(
    r"(doubl|tripl|quadrupl|quintupl|sextupl|décupl|centupl)"
    r"(?:er|ent|ait|aient|ant|a|èrent|era|eront|erait)"
)
_VERVIELFACHT = regex(r"ver(\w+?)fach(?:t|te|ten|ter|tes|en|ung|e)?$")
_DECADE = regex(r"(\w+?(?:z|ß|ss)ig|zehn)er(?:n|jahre|jahren|jahres)?$")
_SUPERLATIVE = regex(r"(zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt)(?!en)\w+[sß]te[rnsm]?$")
_HALVES = regex(r"(\w+?)(?:und)?(ein(?:halb|viertel)|dreiviertel)(?:fach(?:e[nrms]?|s)?|mal)?$")
_MORE = {"einhalb": Fraction(1, 2), "einviertel": Fraction(1, 4), "dreiviertel": Fraction(3, 4)}


_QUARTERS = regex(r"(?:(drei)?viertel|(achtel))(\w+)")
_PEAK = regex(r"(\w+tausend)ern?s?")
_MAJORITY = regex(r"(zwei|drei|vier)(drittel|viertel|fünftel)(?:mehrheit|quorum)\w{0,4}")
_FRACTIONAL = {"drittel": 3, "viertel": 4, "fünftel": 5}


_OF_MONTH = regex(
    rf"(?!mai)({'|'.join(MONTHS['de'])})(?:ausgabe|heft|woche|tage?|termin|sitzung|zahl|wert|umfrage|bericht|hälfte|hitze"
    r"|abend|morgen|nacht|sonne|wetter|miete|gehalt|lohn|rechnung|prognose|treffen|gipfel|wahl|daten|bilanz"
    r"|hoch|tief|umsatz)\w{0,3}"
)
"""`Juliausgabe`; not `Junioren`, `Augustiner`, `Maisonnette`."""

_GERMAN_STARTS = tuple(
    """einhundert eintausend einund eineinhalb eineinviertel eindreiviertel zwei zwo drit drei vier fünf sech
    sieb acht neun zehn elf zwölf zwan hundert tausend anderthalb verdoppel verdopplung verdrei verzwei
    vervier verfünf versech versieb veracht verneun verzehn verelf verzwölf verzwan verhundert vertausend
    vereinhundert halb
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag null viertel""".split()
)
"""How every German word begins that `_german` could know, besides the months."""


def _german(low: str) -> Lexeme | None:  # noqa: C901, PLR0911, PLR0912 - one return a kind of word
    """Lexeme of a German word in small letters."""
    if not low.startswith(_GERMAN_STARTS):
        return Lexeme("of month", MONTHS["de"][found[1]]) if (found := _OF_MONTH.fullmatch(low)) else None
    if found := _STAGE.fullmatch(low):
        return Lexeme("stage", _STAGES[found[1]])
    if (value := numerals.german(low)) is not None:
        return None if value <= 1 else Lexeme("number", value)
    if (value := numerals.german_ordinal(low)) is not None:
        return Lexeme("ordinal", value)
    if (found := _HALVES.match(low)) and (value := numerals.german(found[1])) is not None:
        return Lexeme("multiple" if "fach" in low else "number", value + _MORE[found[2]])
    if low.startswith("anderthalbfach"):
        return Lexeme("multiple", Fraction(3, 2))
    if (found := _WEEKDAY.fullmatch(low)) is not None:
        return Lexeme("weekday", WEEKDAYS["de"][found[1]])
    if low.endswith("tens") and (value := numerals.german_ordinal(low[:-1])):
        return Lexeme("ordinal", value, "soft")
    if (found := _VERVIELFACHT.match(low)) and (value := numerals.german(found[1])):
        return Lexeme("multiple", value)
    if low.startswith(("verdoppel", "verdopplung")):
        return Lexeme("multiple", 2)
    if low.startswith("halbier"):
        return Lexeme("multiple", Fraction(1, 2))
    if (found := _DECADE.match(low)) and (value := numerals.german(found[1])):
        return Lexeme("decade", value, "" if low.endswith(("jahre", "jahren")) else "bare")
    if found := _SUPERLATIVE.match(low):
        value = numerals.german_ordinal(found[1] + "e") or 0
        return Lexeme("ordinal", value, "soft" if value < 3 else "")
    if (found := _TENTH.match(low)) and (value := _OF_PARTS.get(found[1], numerals.german(found[1]))):
        return Lexeme("fraction", value) if value > 2 else None
    if (found := _PEAK.fullmatch(low)) and (value := numerals.german(found[1])):
        return Lexeme("number", value, "soft")
    if found := _MAJORITY.fullmatch(low):
        return Lexeme("number", Fraction(numerals.GERMAN_UNITS[found[1]], _FRACTIONAL[found[2]]))
    if (found := _QUARTERS.fullmatch(low)) and (quartered := _quartered(found[3])):
        part = Fraction(3 if found[1] else 1, 8 if found[2] else 4)
        return quartered._replace(value=part * quartered.value)
    return _german_compound(low)


def _quartered(low: str) -> Lexeme | None:
    """The whole of which `Viertelmillion` and `Dreiviertelliter` are parts."""
    if low in SCALES["de"]:
        return Lexeme("number", 10 ** SCALES["de"][low])
    whole = units.words("de").get(low)
    return None if whole is None or whole.dimension in units.MONEY else Lexeme("number", 1, whole.name)


def _german_compound(low: str) -> Lexeme | None:
    bare = _INFLECTION.sub("", low)
    for tail, unit in _TAILS:
        for form in (low, bare):
            if form.endswith(tail):
                head = form[: -len(tail)]
                value = numerals.german(head)
                if value is None and (found := _HALVES.match(head)):
                    whole = numerals.german(found[1])
                    if whole is not None:
                        return Lexeme("number", whole + _MORE[found[2]], unit)
                if value is not None and value > 1:
                    if tail == "fach":
                        return Lexeme("multiple", value)
                    return Lexeme("number", value, unit or ("soft" if tail in _SOFT_TAILS else ""))
    return None


def _french(low: str) -> Lexeme | None:
    """Lexeme of a French word in small letters."""
    if low in numerals.FRENCH:
        value = numerals.FRENCH[low]
        return Lexeme("number", value, core=value > 1)
    if found := _MULTIPLYING.fullmatch(low):
        return Lexeme("multiple", _MULTIPLES["fr"][found[1] + "e"])
    singular = low.removesuffix("s") if low != "tiers" else low
    if singular in numerals.FRENCH_ORDINALS:
        soft = "soft" if singular in ("second", "seconde") else ""
        return Lexeme("ordinal", numerals.FRENCH_ORDINALS[singular], soft)
    if low.endswith("ièmement") and (low := low.removesuffix("ment")) in numerals.FRENCH_ORDINALS:
        return Lexeme("ordinal", numerals.FRENCH_ORDINALS[low], "soft")
    return None


def _listed(language: str) -> dict[str, Lexeme]:
    """Every word that a table gives, in small letters."""
    one, table = 1, {}
    read = _german if language == "de" else _french
    for low in units.words(language):
        table[low] = read(low) or Lexeme("unit", 0, low, core=False)
    roles = {"vague": _VAGUE, "collective": _COLLECTIVES, "multiple": _MULTIPLES}
    for role, values in roles.items():
        table |= {low: Lexeme(role, value) for low, value in values[language].items()}
    for low, value in _FRACTIONS[language].items():
        table[low] = Lexeme("fraction", value, "half" if low.startswith(("halb", "demi")) else "")
    table |= {low: Lexeme("number", number, unit) for low, (number, unit) in _WHOLES[language].items()}
    table |= {low: Lexeme("scale", 10**power) for low, power in SCALES[language].items()}
    table |= {low: Lexeme("month", month) for low, month in MONTHS[language].items()}
    table |= {low: Lexeme("season", season) for low, season in SEASONS[language].items()}
    table |= {low: Lexeme("noon", noon) for low, noon in NOONS[language].items()}
    table |= {low: Lexeme("first", one, core=False) for low in FIRSTS[language]}
    known = units.words(language)
    table |= {low: Lexeme("unit", 0, low if low in known else "") for low in _AFTER_FIRST[language]}
    vulgar = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅛": (1, 8)}
    table |= {sign: Lexeme("vulgar", Fraction(*parts)) for sign, parts in vulgar.items()}
    if language == "fr":
        for day, number in WEEKDAYS["fr"].items():
            table[day] = table[day + "s"] = Lexeme("weekday", number)
    return table


_LISTED = {language: _listed(language) for language in ("de", "fr")}
_FRENCH_ROMAN = regex(r"([IVX]|[IVXLC]{2,})(?:e|ᵉ|ème|er|ᵉʳ|re|ʳᵉ)")


_LONGEST = 60
"""No number word is longer."""


def lexeme(word: str, language: str) -> Lexeme | None:
    """What a word has to do with numbers; None if nothing."""
    if len(word) > _LONGEST:
        return None
    low = word.lower()
    found = _LISTED[language].get(low) or (_german(low) if language == "de" else _french(low))
    if found is not None or word[0] not in "IVXLCDM":
        return found
    if (roman := numerals.roman(word)) is not None:
        return Lexeme("roman", roman, core=len(word) > 1)
    if language == "fr" and (written := _FRENCH_ROMAN.fullmatch(word)):
        roman = numerals.roman(written[1])
        return None if roman is None else Lexeme("roman", roman, "ordinal")
    return None


BEGINNING = 5
"""So many letters of a word tell whether it can be a number at all."""


def _starts(language: str) -> dict[str, int]:
    """How the words begin that may call for a look, and how long they are at least; no other can call.

    A beginning that is shorter is a whole word.
    """
    words = [word for word, listed in _LISTED[language].items() if listed.core]
    if language == "fr":
        words += [word for word, value in numerals.FRENCH.items() if value > 1]
        words += numerals.FRENCH_ORDINALS
    else:
        words += _GERMAN_STARTS
        short = [start for start in (*_GERMAN_STARTS, *MONTHS["de"]) if len(start) == BEGINNING - 1]
        words += [start + letter for start in short for letter in "abcdefghijklmnopqrstuvwxyzäöüß"]
    return beginnings(words)


def beginnings(words: Iterable[str]) -> dict[str, int]:
    """The first letters of words, and how many letters those that begin so have at least."""
    found: dict[str, int] = {}
    for word in words:
        found[word[:BEGINNING]] = min(len(word), found.get(word[:BEGINNING], len(word)))
    return found


SHORTEST = 3
OPEN = {"de": tuple(start for start in _GERMAN_STARTS if len(start) == SHORTEST), "fr": ()}
"""Beginnings of three letters that any others may follow."""
STARTS = {language: _starts(language) for language in ("de", "fr")}
"""By language; Roman numerals, which begin with a capital `I`, `V`, `X`, `L` or `C`, come on top."""


MEMORY = remembered(lexeme)
"""What each word has to do with numbers, by language."""

_NO_PLURALS = frozenset("auprès dans sous après dès très mais puis alors depuis plus moins pas sans".split())


def is_plural(word: str) -> bool:
    """Whether a French word in small letters looks like a plural."""
    return word[:1].islower() and word.endswith(("s", "x")) and word not in _NO_PLURALS


def may_be_counted(word: str) -> bool:
    """Whether such a plural is a noun rather than a participle: `naissances`, but `autorisés`."""
    return is_plural(word) and not word.endswith(("és", "ées"))
