"""A text as tokens: runs of letters, figures with their separators, and single signs.

What only looks like a number is blanked first: addresses, mail, file names and
the like belong to other rules.
"""

from __future__ import annotations

import re

from checker.facts.quantities.lexemes import MEMORY, Lexeme, may_be_counted
from checker.facts.quantities.memory import remembered
from checker.lexicon import numerals, units
from checker.lexicon.units import MONEY, Unit
from checker.patterns import regex

SPACES = (
    " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{FIGURE SPACE}\N{THIN SPACE}"
    "\N{PUNCTUATION SPACE}\N{EN SPACE}\N{FOUR-PER-EM SPACE}"
)
SPACE_REFERENCES = regex(
    r"&(?:(?:nb|thin|num|punc|en)sp|emsp14|#(?:160|8194|8197|8199|8200|8201|8239)|#[xX](?:[aA]0|200[25789]|202[fF]));"
)
"""The same, as HTML writes them in files whose texts are kept as they stand."""
REFERRED = "\N{INFORMATION SEPARATOR ONE}"
"""What stands for each character of such a reference, so that it is still one space."""
HYPHENS = ("-", "\N{HYPHEN}", "\N{NON-BREAKING HYPHEN}")
DASHES = ("\N{EN DASH}", "\N{EM DASH}")
APOSTROPHES = ("'", "\N{RIGHT SINGLE QUOTATION MARK}", "\N{MODIFIER LETTER APOSTROPHE}")

TOKEN = regex(rf"[0-9]+(?:[.,{''.join(APOSTROPHES)}][0-9]+)*|[^\W\d_]+|[^\s]")
_ENDINGS = (
    "com|org|net|de|fr|ch|at|be|io|eu|html?|pdf|docx?|xlsx?|png|jpe?g|gif|svg|zip|md|txt|json|xml|py|js|php"
)
_MASKED = regex(
    r"(?:https?://|www\.)[^\s<>]+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|&#(?:[0-9]{1,6}|x[0-9a-fA-F]{1,6});|%[0-9]\$\w|\{[0-9]+\}"
    rf"|[\w-]{{1,60}}\.(?:{_ENDINGS})\b"
    r"|<[a-zA-Z/][^<>]{0,300}>|`[^`\n]{1,200}`|\[[a-z_-]{2,30}(?: [^\[\]=]{0,99}=[^\[\]]{0,300})?\]"
    rf"|{SPACE_REFERENCES.pattern}"
    r"|__\w{0,8}[0-9]{1,3}__|%[0-9]\$ ?\w|\\u[0-9a-fA-F]{4}|%20"
)
_MAY_BE_MASKED = regex(
    r"`|__|\[[a-z]|://|www\.|@|&#|sp;|<[a-zA-Z/]|\{[0-9]|%[0-9]\$|\\u|%20"
    rf"|\.(?:{_ENDINGS})"
)
_NAMED = {
    language: {
        tuple(TOKEN.findall(name.replace("_", " "))): unit
        for name, unit in units.words(language).items()
        if not name.isalpha()
    }
    for language in ("de", "fr")
}
"""Units of several words, by these: `dollars canadiens`, `Schweizer Franken`, `Euro-Cent`."""
_LENGTHS = sorted({len(name) for names in _NAMED.values() for name in names}, reverse=True)
CARRIED = {language: frozenset(name[0] for name in names) for language, names in _NAMED.items()}
"""The words that begin such a unit."""
CARRYING = {
    language: frozenset(word for name in names for word in name[1:] if word.isalpha())
    for language, names in _NAMED.items()
}
"""The words that go on with one."""
ONE_LETTER = frozenset("mshglLtjdVWK")
FRANCS = frozenset({"Fr", "fr", "sFr", "SFr", "Rp", "ct"})


COMPOUNDED = tuple(
    "tage tagen stunden wochen monate monaten minuten sekunden jahre jahren tonnen meilen".split()
)
"""How German nouns end that bring their unit with them: `Krankentage`, `Arbeitsstunden`; not `Montage`."""
_DE_COMPOUND = regex(rf"[^\W\d_]{{3,30}}?(?<!mon|por)(?<!bo)({'|'.join(COMPOUNDED)})")
HOURS = frozenset(("uhr", "h", "heure", "heures"))
"""What makes a clock time or a duration of a number."""
ZONES = frozenset(("gmt", "utc", "mez", "mesz"))
"""What makes a clock time of a number with a point: `12.15 GMT`."""


_SIGNS = ("`", "<", "@", "[", "{", "%1", "%2", "\\", "__", "://", "www", "&#", "sp;")
_DOTTED = regex(r"\.[a-z]")
ERAS = {
    "v": "BC",
    "vor": "BC",
    "n": "AD",
    "nach": "AD",
    "av": "BC",
    "avant": "BC",
    "apr": "AD",
    "après": "AD",
    "ap": "AD",
}
EACH = {"stündlich": "h", "täglich": "d", "wöchentlich": "week", "monatlich": "month", "jährlich": "year"}
"""Adverbs that say for each of what alone."""
RATES = frozenset(("pro", "je", "par", *EACH))
_EACH = frozenset(("time", "months", "area", "length", "mass", "volume", "energy"))
"""The dimensions for each unit of which something may be counted."""
_TIMES = frozenset(("time", "months"))
_ARTICLES = {"de": frozenset("der die das den".split()), "fr": frozenset("l la le".split())}
_WITHIN = {"de": frozenset("in am im".split()), "fr": frozenset("à au de".split())}
LOOSELY = frozenset("in am im".split()).union(*_ARTICLES.values())
"""What may begin a rate (`im Monat`, `die Stunde`, `le kilo`), and mostly begins something else."""
_CERTAIN = frozenset(
    """der des danach davor zuvor darauf vor nach de du des d où qui que avant après près dernier dernière
    passé passée prochain prochaine suivant suivante précédent précédente actuel actuelle même""".split()
)
"""Words after a time or measure that make a certain one of it: `am Tag danach`, `la semaine dernière`."""
_PAST_HOUR = (
    (("et", "demie"), 30), (("et", "demi"), 30), (("et", "quart"), 15), (("moins", "le", "quart"), -15),
    (("moins", "quart"), -15), (("moins", "cinq"), -5), (("moins", "dix"), -10), (("moins", "vingt"), -20),
)  # fmt: skip
_HALVES = {
    "de": {("morgens",): "AM", ("vormittags",): "AM", ("früh",): "AM", ("am", "morgen"): "AM",
           ("am", "vormittag"): "AM", ("in", "der", "früh"): "AM", ("nachmittags",): "PM", ("abends",): "PM",
           ("am", "nachmittag"): "PM", ("am", "abend"): "PM"},
    "fr": {("du", "matin"): "AM", ("de", "la", "matinée"): "AM", ("du", "soir"): "PM",
           ("de", "l", "'", "après", "-", "midi"): "PM"},
}  # fmt: skip
"""Words after a clock time that say in which half of the day it is."""
HALVES_OF_DAY = frozenset(words[-1] for halves in _HALVES.values() for words in halves)
"""The last of them."""
BEFORE_HOURS = {
    "de": {"morgens": "AM", "vormittags": "AM", "vormittag": "AM", "nachmittags": "PM", "nachmittag": "PM",
           "abends": "PM", "abend": "PM"},
    "fr": {"matin": "AM", "soir": "PM"},
}  # fmt: skip
"""The same before a clock time, with a link between: `abends um 9 Uhr`, `le soir à 9 heures`."""
TO_HOURS = {"de": frozenset(("um", "gegen", "ab")), "fr": frozenset(("à", "vers"))}
"""Those links."""
_OUR_ERA = (("notre", "ère"), ("unserer", "zeitrechnung"), ("unserer", "zeit"))
TELEPHONE = frozenset(
    {"tel", "telefon", "tél", "téléphone", "fax", "phone", "mobile", "handy", "natel", "hotline"}
)
"""Words after which figures far off belong together."""


ALWAYS_TELLING = (
    frozenset(
        """pro je par à / v p $ ° C CA A US us k K M Md T G et letzten nächsten vergangenen kommenden
        ersten weiteren weitere langen lange vollen volle ganzen ganze gute guten
        aufeinanderfolgenden zusätzliche zusätzlichen derniers dernières prochains prochaines
        premiers premières autres bons bonnes longs longues petits petites grands grandes pleins
        pleines ½ ¼ ¾ ⅓ ⅔ ⅛ kW h H""".split()
    )
    | frozenset(HYPHENS)
    | FRANCS
)


def _tells(word: str, language: str) -> bool:
    low = word.lower()
    return (
        MEMORY[language][word] is not None
        or word in ALWAYS_TELLING
        or low in ALWAYS_TELLING
        or low in ERAS
        or word in units.symbols()
        or low in units.words(language)
        or low in CARRIED[language]
        or (language == "de" and _DE_COMPOUND.fullmatch(low) is not None)
    )


TELLING = remembered(_tells)
"""Whether a token may say something about the number just before it: a unit, a scale, a rate."""


def blanked(text: str) -> str:
    """The text with spaces for addresses, tags and the like, whose digits are no numbers."""
    pointed = text.count(".") - text.count(". ") - text.endswith(".")
    if not (pointed and _DOTTED.search(text)):
        for sign in _SIGNS:
            if sign in text:
                break
        else:
            return text
    if _MAY_BE_MASKED.search(text) is None:
        return text
    return _MASKED.sub(_blank, text)


def _blank(found: re.Match[str]) -> str:
    sign = REFERRED if SPACE_REFERENCES.fullmatch(found[0]) else " "
    return sign * len(found[0])


class Tokens:
    """The tokens of a stretch of text, with what each has to do with numbers."""

    __slots__ = ("ends", "language", "lexemes", "lows", "size", "starts", "text", "words")

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        memory = MEMORY[language]
        self.words: list[str] = TOKEN.findall(text)
        self.lows = list(map(str.lower, self.words))
        self.lexemes = list(map(memory.__getitem__, self.words))
        self.starts: list[int] = []
        self.ends: list[int] = []
        at = 0
        for word in self.words:
            at = text.index(word, at)
            self.starts.append(at)
            at += len(word)
            self.ends.append(at)
        self.size = len(self.words)

    def low(self, at: int) -> str:
        """The token at `at` in small letters; empty beyond the ends."""
        return self.lows[at] if 0 <= at < self.size else ""

    def word(self, at: int) -> str:
        """The token at `at`; empty beyond the ends."""
        return self.words[at] if 0 <= at < self.size else ""

    def lexeme(self, at: int) -> Lexeme | None:
        """What the token at `at` has to do with numbers."""
        return self.lexemes[at] if 0 <= at < self.size else None

    def role(self, at: int) -> str:
        """The role of the token at `at`; empty if it has none."""
        found = self.lexemes[at] if 0 <= at < self.size else None
        return found.role if found else ""

    def glued(self, at: int) -> bool:
        """Whether no space stands before the token at `at`."""
        return 0 < at < self.size and self.starts[at] == self.ends[at - 1]

    def is_figure(self, at: int) -> bool:
        """Whether the token at `at` begins with a digit."""
        return 0 <= at < self.size and "0" <= self.words[at][0] <= "9"

    def unit(self, at: int) -> tuple[Unit | None, int]:  # noqa: C901, PLR0911, PLR0912 - one return a way of writing
        """The unit that begins at `at`, past a hyphen, and the index after it."""
        if at >= self.size:
            return None, at
        first = at
        if self.words[at] in HYPHENS and self.glued(at) and self.glued(at + 1):
            first = at + 1
            if first >= self.size:
                return None, at
        word, low = self.words[first], self.lows[first]
        known, signs = units.words(self.language), units.symbols()
        if low in ("v", "p") and self.word(first + 1) == "." and (share := self._of_hundred(first)):
            return signs["%"], share
        if word == "°" and self.word(first + 1) == "%":
            return signs["%"], first + 2
        if self.word(first + 1) in ("/", "$", "°") or word in ("°", "$", "US", "C", "CA"):
            apart = word == "$" and self.language == "fr"  # `40 $ US`
            for length in (3, 2):
                joined = "".join(self.words[first : first + length])
                if (
                    first + length <= self.size
                    and joined in signs
                    and (apart or all(self.glued(k) for k in range(first + 1, first + length)))
                ):
                    return signs[joined], first + length
            if word == "°" and self.word(first + 1) in ("C", "F"):
                return signs["°" + self.words[first + 1]], first + 2
        if (
            word in ("m", "km", "dm", "cm", "mm")
            and self.word(first + 1) in ("2", "3")
            and self.glued(first + 1)
        ):
            squared = word + self.words[first + 1]
            if squared in signs:
                return signs[squared], first + 2
        if low in CARRIED[self.language]:
            following = ["-" if each in HYPHENS else each for each in self.lows[first : first + _LENGTHS[0]]]
            for length in _LENGTHS:
                if (named := _NAMED[self.language].get(tuple(following[:length]))) is not None:
                    if named.name == "permille" and may_be_counted(self.word(first + length)):
                        break  # `28 pour mille naissances` tells of a thousand
                    return named, first + min(length, len(following))
        if word in FRANCS and (self.word(first + 1) == "." or self.language == "fr"):
            sign = "Rp" if word in ("Rp", "ct") else "CHF"
            return signs[sign], first + 1 + (self.word(first + 1) == "." and self.glued(first + 1))
        if word in signs and not (
            len(word) == 1 and word in ONE_LETTER and self.word(first + 1) in APOSTROPHES
        ):
            return signs[word], first + 1
        if low in known:
            return known[low], first + 1
        if self.language == "fr" and low in ("cent", "cents") and self.is_figure(at - 1):
            return signs["ct"], first + 1  # nobody writes `84 cents` for 8400
        weekday = self.role(first) == "weekday"  # `Montage`, `Donnerstage`
        if self.language == "de" and not weekday and (found := _DE_COMPOUND.fullmatch(low)):
            return known[found[1]], first + 1
        return None, at

    def past_hour(self, at: int) -> tuple[int, int]:
        """The minutes that French words at `at` add to an hour before them, and the index after them."""
        for words, minutes in _PAST_HOUR:
            if tuple(self.lows[at : at + len(words)]) == words:
                return minutes, at + len(words)
        return 0, at

    def half_of_day(self, at: int, first: int) -> tuple[str, int]:
        """`AM` or `PM` where the words at `at` or before `first` say so, and the index after them."""
        for words, half in _HALVES[self.language].items():
            if self.low(at) == words[0]:
                following = ["'" if each in APOSTROPHES else each for each in self.lows[at : at + len(words)]]
                if tuple(following) == words:
                    return half, at + len(words)
        linked = self.low(first - 1) in TO_HOURS[self.language]
        return BEFORE_HOURS[self.language].get(self.low(first - 2), "") if linked else "", at

    def _of_hundred(self, at: int) -> int:
        """The index after `v. H.`, `p. 100`, `p. c.`, which stand for percent; 0 if it is none."""
        after = self.words[at + 2 : at + 4]
        if self.language == "de":
            return at + 4 if self.words[at] == "v" and after == ["H", "."] else 0
        if self.words[at] != "p":
            return 0
        return at + 3 if after[:1] == ["100"] else at + 4 if after == ["c", "."] else 0

    def rate_after(self, at: int) -> str:
        """That for each of which so many are counted: `3 Tabletten pro Tag`; empty if none is given."""
        following = self.lows[at : at + 4]
        if "/" in following:  # `10 Bilder/s`, `hab./km²`
            stroke = at + 1 + (self.word(at + 1) == ".")
            if self.word(stroke) == "/" and self.glued(stroke) and self.glued(stroke + 1):
                return self.per(stroke)[0]
        if RATES.isdisjoint(following):
            return ""
        for place, low in enumerate(following, at):
            if low in RATES:
                return self.per(place)[0]
            if not low.isalpha():
                break
        return ""

    def per(self, at: int, counted: Unit | None = None) -> tuple[str, int]:
        """What a rate is for each of, `pro Stunde`, `par an`, `/h`, and the index after it.

        `counted` is the unit before it, if there is one.
        """
        low = self.low(at)
        if (low in ERAS or low == "de") and (era := self._era(at, low)):
            return era
        if low in EACH:
            return EACH[low], at + 1
        articles = _ARTICLES[self.language]
        loosely = low in articles or low in _WITHIN[self.language]
        if not (loosely or low in RATES or low == "/"):
            return "", at
        if low == "/" and self.glued(at) and not self.glued(at + 1):
            return "", at
        first = at if low in articles else at + 1
        articled = self.low(first) in articles
        if articled:
            first += 2 if self.word(first + 1) in APOSTROPHES else 1
        unit, after = self.unit(first)
        if unit is None or unit.dimension not in _EACH:
            return "", at
        if loosely and not self._is_loose_rate(low, unit, counted, after, articled=articled):
            return "", at
        return unit.name, after

    def _era(self, at: int, low: str) -> tuple[str, int] | None:
        """`v. Chr.`, `avant notre ère`, `de notre ère`, and the index after it."""
        of = at + 2 if self.word(at + 1) == "." else at + 1
        if (self.low(of), self.low(of + 1)) in _OUR_ERA:
            return ERAS.get(low, "AD"), of + 2
        christ = low in ERAS and (self.low(of) == "j" or self.low(of).startswith(("chr", "jésus")))
        return (ERAS[low], of + 1) if christ else None

    def _is_loose_rate(
        self, link: str, each: Unit, counted: Unit | None, after: int, *, articled: bool
    ) -> bool:
        """Whether `25 Euro in der Stunde`, `dreimal die Woche`, `4 euros le kilo` is so much for each."""
        if self.low(after) in _CERTAIN or self.is_figure(after) or self.role(after) in ("month", "number"):
            return False  # `im Jahr 2020`
        priced = counted is not None and counted.dimension in MONEY
        if link == "de":
            return priced and each.name == "h"
        if link in ("à", "au"):
            return articled is (link == "à")
        if link in _ARTICLES[self.language] and priced:
            return True
        if counted is None or each.dimension not in _TIMES:
            return False
        if link in ("am", "im", "in"):
            return articled is (link == "in")
        return counted.dimension in ("times", "time")


def french_run(tokens: Tokens, at: int) -> tuple[list[str], list[int]]:
    """The number words from `at` on, joined by spaces, hyphens or `et`, and the index of each."""
    words: list[str] = []
    places: list[int] = []
    while at < tokens.size and len(words) < 14:
        low = tokens.lows[at]
        if low not in numerals.FRENCH and not (low == "et" and words):
            break
        words.append(low)
        places.append(at)
        at += 1
        if tokens.word(at) in HYPHENS and tokens.glued(at) and tokens.glued(at + 1):
            at += 1
    return words, places
