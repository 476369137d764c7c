"""The work of reading numbers off one text: where it stands, and what it has found."""

from __future__ import annotations

from fractions import Fraction

from checker.facts.quantities.figures import Number, plain
from checker.facts.quantities.halves import HALVING, half, half_behind
from checker.facts.quantities.quantity import Quantity, Sort, Weight
from checker.facts.quantities.signs import signed
from checker.facts.quantities.tokens import APOSTROPHES, HYPHENS, TELLING, Tokens, french_run
from checker.lexicon import numerals, units
from checker.lexicon.units import MONEY, Unit

ONE = {
    "de": frozenset({"ein", "eine", "einen", "einem", "einer", "eines", "eins", "einige", "jede", "jeder"}),
    "fr": frozenset({"un", "une"}),
}
"""Articles that count one before a noun that is a number: `eine Million`."""


TELLING_BEFORE = frozenset(name for name, unit in units.symbols().items() if unit.dimension in MONEY).union(
    (".", "-", "−", "–", "minus", "Minus", "moins", "Moins")
)
BETWEEN = frozenset(
    """derniers dernières prochains prochaines premiers premières autres bons bonnes longs longues petits
    petites grands grandes pleins pleines letzten nächsten vergangenen kommenden ersten weiteren weitere
    langen
    lange vollen volle ganzen ganze gute guten aufeinanderfolgenden zusätzliche zusätzlichen""".split()
)
"""Adjectives that may stand between a number and its unit."""


FULL_FIVES = frozenset(range(5, 60, 5))
"""The minutes that are told of a time in words."""
OFTEN = 20
"""So many times as much is said of what grows or shrinks; more is arithmetic."""
_SCALING = frozenset(("scale", "number"))
_SYMBOLS = {
    "de": {"k": 10**3, "K": 10**3, "T": 10**3, "M": 10**6, "Md": 10**9, "G": 10**9},
    "fr": {"k": 10**3, "K": 10**3, "M": 10**6, "Md": 10**9, "G": 10**9, "T": 10**12},
}
"""Scales in one sign before a currency: a T is tausend in German, and a thousand French milliards."""
_SCALE_SIGNS = frozenset((*_SYMBOLS["fr"], *HYPHENS))
"""What may begin a scale."""
_KNOTS = 5
"""So fast is what knots tell at least."""
_POINTED = frozenset(("std", "stdn", "min"))
"""Abbreviated units after which less of the same may follow: `2 Std. 45 Min.`"""


class Scan:
    """Quantities found so far, in the order of the text."""

    __slots__ = ("found", "tokens")

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.found: list[Quantity] = []

    def add(  # noqa: PLR0913 - a quantity has so many parts
        self, sort: Sort, value: Number | tuple[Number, ...], first: int, after: int, *,
        weight: Weight = Weight.DIGITS, digits: str = "", scale: int = 1, unit: Unit | None = None,
        figure: int | None = None, per: str = "",
    ) -> None:  # fmt: skip
        """Note a quantity that stands in the tokens `first` to `after`."""
        values = value if isinstance(value, tuple) else (value,)
        tokens = self.tokens
        if sort is Sort.TIME:
            per, after = tokens.half_of_day(after, first)
        name = dimension = ""
        factor: Number = 1
        if unit is not None:
            name, dimension, factor = unit.name, unit.dimension, unit.factor
            if sort is Sort.CARDINAL:
                sort = Sort.MONEY if dimension in MONEY else Sort.MEASURE
        self.found.append(
            Quantity(
                sort,
                values,
                tokens.starts[first],
                tokens.ends[after - 1],
                weight,
                name,
                dimension,
                factor,
                tokens.ends[(figure if figure is not None else after) - 1],
                digits,
                scale,
                per,
            )
        )

    def amount(  # noqa: C901, PLR0912, PLR0915 - what may follow a number, in order
        self, values: tuple[Number, ...], first: int, after: int, weight: Weight, digits: str = "",
        sort: Sort = Sort.CARDINAL,
    ) -> int:  # fmt: skip
        """Take a number with the scale words, halves and unit that follow; returns the next index."""
        tokens = self.tokens
        if times := self._times(first, values[0]):
            self.add(Sort.MULTIPLE, times, first, after, weight=Weight.SMALL, digits=digits)
            return after
        more, behind = half_behind(tokens, after)
        if more:
            values = tuple([value + more for value in values])
            self.add(sort, values, first, after, weight=weight, digits=digits)
            return behind
        if (after >= tokens.size or not TELLING[tokens.language][tokens.words[after]]) and (
            first == 0 or tokens.words[first - 1] not in TELLING_BEFORE
        ):  # nothing before or after has a say: three numbers in four
            per = tokens.rate_after(after)
            self.add(sort, values, first, after, weight=weight, digits=digits, per=per)
            return after
        french_mio = tokens.language == "fr" and tokens.words[after : after + 1] == ["Mio"]
        scale = 1
        if tokens.role(after) in _SCALING or tokens.word(after) in _SCALE_SIGNS:
            scale, after = self.scales(after)
        elif tokens.low(after) in BETWEEN and tokens.role(after + 1) == "scale":  # `100 autres milliards`
            scale, after = self.scales(after + 1)
        if scale > 1 and tokens.language == "fr":
            values, scale, after = self._rest(values, scale, after)
        if scale > 1:
            values = tuple([plain(value * scale) for value in values])
            values, after = self._in_words(values, scale, after)
        figure = after
        if scale > 1:
            weight = max(weight, Weight.WORDS)
            if sort is Sort.ORDINAL:
                sort = Sort.CARDINAL
        if tokens.low(after) in HALVING:
            more, after = half(tokens, after)
            values = tuple([value + more * scale for value in values])
            figure = after
        unit, past = tokens.unit(after)
        if unit is None and scale > 1 and tokens.low(after) in ("de", "d", "von"):
            jump = after + 1 + (tokens.word(after + 1) in APOSTROPHES)
            unit, past = tokens.unit(jump)
        if unit is None and tokens.low(after) in BETWEEN:
            unit, past = tokens.unit(after + 1)
        if unit is not None and unit.name == "nmi/h" and values[0] < _KNOTS:
            unit, past = None, after  # of a network
        before = self.money_before(first) if unit is None else None
        if before is not None:
            first, unit = before
            past = after
            if tokens.word(past) == "." and tokens.word(past + 1) in ("-", "–", "—"):
                past += 2
        elif unit is not None:
            pointed = tokens.word(past) == "." and tokens.low(past - 1) in _POINTED
            values, end = self._after_unit(values, unit, past + pointed)
            if pointed:
                end = past if end == past + 1 else end + (tokens.word(end) == ".")
            values, first = self._after_one_hour(values, first, unit)
            figure, past = (end if end > past else figure), end
        else:
            past = after
        torn = (
            past == after and tokens.word(past) in HYPHENS and tokens.glued(past)
        )  # `5.0- und -5.1-Dateien`
        if first > 0 and values and not torn:
            values, first = signed(tokens, values, first, unit)
        per = ""
        if unit is not None and unit.name == "h":
            per, past = tokens.half_of_day(past, first)
        if past < tokens.size and not per:
            per, past = tokens.per(past, unit)
        if unit is None:
            per = per or tokens.rate_after(past)
        elif per:
            unit, per = units.rated(unit, per)
        if unit is not None and unit.dimension == "degree" and values and values[0] > 0:
            below = {
                "de": (("unter", "null"),),
                "fr": (("sous", "zéro"), ("au", "-", "dessous", "de", "zéro")),
            }
            for words in below[tokens.language]:
                if tuple(tokens.lows[past : past + len(words)]) == words:
                    values, past = tuple(-value for value in values), past + len(words)
        if unit is not None and sort is Sort.YEAR:
            sort = Sort.CARDINAL
        if weight is Weight.SMALL and unit is not None and unit.dimension not in ("time", "months"):
            weight = Weight.WORDS
        if french_mio and unit is None:
            values = (*values, *(Fraction(value, scale) for value in values))  # megabytes of 1024, perhaps
        if (
            unit is None and tokens.language == "fr" and tokens.word(past) == "M"
        ):  # `9 M d’habitants`, perhaps
            values, digits = (*values, *(plain(value * 10**6) for value in values)), ""
        self.add(sort, values, first, past, weight=weight, digits=digits, scale=scale, unit=unit,
                 figure=figure, per=per)  # fmt: skip
        return past

    def _times(self, first: int, value: Number) -> Number:
        """How many times as much `divisé par deux`, `multiplié par 3` is; 0 if nothing is said so."""
        tokens = self.tokens
        if first < 2 or tokens.lows[first - 1] != "par" or not 0 < value <= OFTEN:
            return 0
        verb = tokens.lows[first - 2]
        return value if verb.startswith("multipli") else Fraction(1, value) if verb.startswith("divis") else 0

    def scales(self, at: int) -> tuple[int, int]:
        """The scale words at `at`, multiplied, and the index after them."""
        tokens, scale = self.tokens, 1
        while at < tokens.size:
            hyphen = tokens.words[at] in HYPHENS and tokens.glued(at) and tokens.glued(at + 1)
            here = at + 1 if hyphen else at
            lexeme = tokens.lexeme(here)
            low = tokens.low(here)
            if lexeme is not None and lexeme.role == "scale":
                scale *= int(lexeme.value)
            elif (lexeme is not None and lexeme.role == "number" and lexeme.value == 1000
                  and low in ("tausend", "mille")):  # fmt: skip
                scale *= 1000
            elif tokens.word(here) in _SYMBOLS[tokens.language] and self._symbol_scale(here):
                scale *= _SYMBOLS[tokens.language][tokens.words[here]]
            else:
                break
            at = here + 1
            if (
                tokens.word(at) == "."
                and tokens.glued(at)
                and low in ("mio", "mrd", "tsd", "bio", "mia", "mill", "md")
            ):
                at += 1
        return scale, at

    def _rest(self, values: tuple[Number, ...], scale: int, at: int) -> tuple[tuple[Number, ...], int, int]:
        """`5 mille 352`, `5 millions 143 mille 312`: digits after a scale word are added."""
        tokens, total, smallest = self.tokens, values[0] * scale, scale
        while (
            smallest in (10**3, 10**6)
            and tokens.is_figure(at)
            and tokens.words[at].isdigit()
            and len(tokens.words[at]) <= 3
            and values[0].denominator == 1
            and tokens.words[at - 1] != "k"
        ):
            more, past = self.scales(at + 1)
            if more >= smallest:
                break
            total, smallest, at = total + int(tokens.words[at]) * more, more, past
        return (values, scale, at) if smallest == scale else ((Fraction(total, scale),), scale, at)

    def _in_words(self, values: tuple[Number, ...], scale: int, at: int) -> tuple[tuple[Number, ...], int]:
        """`eine Million zweihunderttausend`, `un milliard deux cents millions`: what is smaller is added."""
        more, smallest = 0, scale
        while (told := self._number_words(at)) is not None:
            value, after = told
            each, past = self.scales(after)
            if not 1000 <= value * each < smallest:
                break
            more, smallest, at = more + value * each, each if each > 1 else 1000, past
        return (tuple([value + more for value in values]) if more else values), at

    def _number_words(self, at: int) -> tuple[int, int] | None:
        """The whole number in words at `at`, and the index after it; None if there is none."""
        tokens = self.tokens
        if tokens.language == "fr":
            words, places = french_run(tokens, at)
            value, taken = numerals.french(words)
            return (value, places[taken - 1] + 1) if taken else None
        found = tokens.lexeme(at)
        if found is None or found.role != "number" or found.unit or found.value.denominator != 1:
            return None
        return int(found.value), at + 1

    def _symbol_scale(self, at: int) -> bool:
        return self.tokens.word(at + 1) in ("€", "$", "£", "EUR", "CHF", "USD")

    def _after_unit(self, values: tuple[Number, ...], unit: Unit, at: int) -> tuple[tuple[Number, ...], int]:
        """What may still belong to the number once its unit is read: `1 m 80`, `59 fr. 90`, `et demi`."""
        tokens = self.tokens
        halved, past = half(tokens, at) if tokens.language == "fr" else (0, at)
        if halved:
            return tuple([value + halved for value in values]), past
        if values[0].denominator == 1 and (told := self._parts_in_words(unit, at)):
            return (values[0] + told[0],), told[1]
        plus = at + 1 if tokens.low(at) in ("und", "et") else at
        if plus > at and unit.dimension in ("time", "months") and (told := self._smaller(unit, plus)):
            return (values[0] + told[0],), told[1]
        if tokens.is_figure(plus) and tokens.words[plus].isdigit() and len(values) == 1:
            figure = tokens.words[plus]
            smaller, past = tokens.unit(plus + 1)
            small = smaller.name if smaller else ""
            if (unit.dimension in MONEY and small in ("cent", "rappen")) or (
                unit.dimension in MONEY
                and plus == at
                and len(figure) == 2
                and smaller is None
                and values[0].denominator == 1
                and (unit.name == "CHF" or not self._counts(plus + 1))
                and not (tokens.word(plus + 1) in HYPHENS and tokens.glued(plus + 1))
            ):
                return (values[0] + Fraction(int(figure), 100),), past if small else plus + 1
            if (
                plus == at
                and (unit.name == "h" or (unit.name == "min" and tokens.language == "fr"))
                and len(figure) == 2
                and not tokens.word(plus + 1)[:1].isalpha()
            ):  # `8 minutes 20`
                return (values[0] + Fraction(int(figure), 60),), plus + 1
            counted = tokens.word(plus + 1)[:1].isalpha()
            if (
                plus == at
                and smaller is None
                and (
                    (unit.name in ("m", "s") and len(figure) == 2)
                    or (unit.name == "s" and len(figure) == 1 and not counted)
                )
            ):  # `1 m 80`, `10 secondes 2`
                return (values[0] + Fraction(int(figure), 10 ** len(figure)),), plus + 1
            if (
                unit.dimension == "time"
                and smaller is not None
                and smaller.dimension == "time"
                and smaller.factor < unit.factor
            ):
                more, past = self._after_unit((int(figure),), smaller, past)
                return (values[0] + Fraction(more[0] * smaller.factor, unit.factor),), past
        return values, at

    def _after_one_hour(
        self, values: tuple[Number, ...], first: int, unit: Unit
    ) -> tuple[tuple[Number, ...], int]:
        """`eine Stunde und 45 Minuten`, where `eine` alone is no number: minutes, and where they begin."""
        one, hour, link = self.tokens.lows[first - 3 : first] if first > 2 else ("", "", "")
        if unit.name != "min" or link not in ("und", "et") or hour not in ("stunde", "heure"):
            return values, first
        if one not in ONE[self.tokens.language]:
            return values, first
        return tuple(60 + value for value in values), first - 3

    def _smaller(self, unit: Unit, at: int) -> tuple[Number, int] | None:
        """What `und sechs Monate` adds to years, in words, and the index after it."""
        told = self._number_words(at)
        smaller, past = self.tokens.unit(told[1]) if told else (None, at)
        if told is None or smaller is None or smaller.dimension != unit.dimension:
            return None
        return (
            (Fraction(told[0] * smaller.factor, unit.factor), past) if smaller.factor < unit.factor else None
        )

    def _counts(self, at: int) -> bool:
        """Whether the word at `at` may be what the number before it counts; a German verb or link is not."""
        first = self.tokens.word(at)[:1]
        return first.isupper() if self.tokens.language == "de" else first.isalpha()

    def _parts_in_words(self, unit: Unit, at: int) -> tuple[Number, int] | None:
        """What `zwei Euro dreißig`, `zwei Stunden zwanzig` add to the whole, and the index after it."""
        told = self._number_words(at)
        if told is None:
            return None
        (value, after), following = told, self.tokens.word(told[1])[:1]
        behind = after + (self.tokens.word(after) == ",")
        listed = behind > after and (self.tokens.is_figure(behind) or self._number_words(behind))
        linked = self.tokens.low(after) in ("bis", "oder", "und")
        if listed or linked or any(map(self.tokens.is_figure, range(at))):
            return None
        if unit.dimension in MONEY and 10 <= value < 100 and not following.isalpha():
            return Fraction(value, 100), after
        if unit.name == "h" and value in FULL_FIVES and not following.isupper():
            return Fraction(value, 60), after
        return None

    def money_before(self, first: int) -> tuple[int, Unit] | None:
        """The currency that stands before a number, and the index where it begins."""
        tokens = self.tokens
        at = first - 1
        if at < 0 or (tokens.starts[first] - tokens.ends[at]) > 1:
            return None
        if tokens.words[at] == "." and tokens.word(at - 1) in ("Fr", "fr", "sFr", "SFr", "Rp"):
            return at - 1, units.unit("rappen" if tokens.words[at - 1] == "Rp" else "CHF")
        signs = units.symbols()
        unit = signs.get(tokens.words[at])
        if unit is None or unit.dimension not in MONEY or tokens.words[at] == "ct":
            return None
        start, joined = at, tokens.words[at]
        while tokens.glued(start):  # `US$ 5`, `US-$ 5`
            start -= 1
            joined = tokens.words[start] + joined
            if joined in signs:
                at, unit = start, signs[joined]
            elif tokens.words[start] not in HYPHENS:
                break
        return at, unit

    def last(self) -> Quantity | None:
        """The quantity found last."""
        return self.found[-1] if self.found else None
