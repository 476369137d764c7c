"""Numbers written in digits: names, telephones, scores, ordinals, and plain figures."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from checker.facts.quantities.coupled import BOOKS, part, verse, war
from checker.facts.quantities.figures import Number, readings
from checker.facts.quantities.groups import joined
from checker.facts.quantities.lexemes import SHORT_MONTHS
from checker.facts.quantities.moments import clock, date, lap, span, years
from checker.facts.quantities.named import century, of_age, phase
from checker.facts.quantities.quantity import Sort, Weight
from checker.facts.quantities.ratios import ratio
from checker.facts.quantities.scan import Scan
from checker.facts.quantities.telephones import telephone
from checker.facts.quantities.tokens import DASHES, HOURS, HYPHENS, TELEPHONE, ZONES, Tokens
from checker.lexicon import numerals, units

ORDINAL_ENDINGS = frozenset({"er", "re", "ers", "res", "e", "è", "ème", "èmes", "eme", "emes", "ième", "es",
                              "nd", "nde", "ᵉ", "ᵉʳ", "ʳᵉ", "te", "ten", "ter", "tes", "tem", "ste", "sten",
                              "ᵉˢ", "ère", "ere", "st", "th", "rd", "ᵈ", "°"})  # fmt: skip
VERSIONED = frozenset(
    """version kapitel kap chapitre chap § art artikel article usb web industrie windows ios android
    python ziffer figure fig abb abbildung http v tls java bluetooth wifi wi-fi debian section
    abschnitt tabelle tableau beispiel exemple listing anhang annexe punkt doi isbn issn rfc iso""".split()
)
REFERRING = frozenset(
    """kapitel kap chapitre chap figure fig abb abbildung section abschnitt tabelle tableau beispiel exemple
    listing anhang annexe""".split()
)
"""Words before the number of a part of a text, which another layout may number otherwise or not at all."""
IDENTIFYING = frozenset(
    """nr no n° nummer numéro artikelnummer bestellnummer postleitzahl plz npa postal pin code iban
    konto ice tgv flug vol gleis voie gate porte zimmer chambre § art artikel article ziffer bus
    linie ligne seite page referenz référence aktenzeichen ticket kundennummer rechnung facture
    commande paragraf paragraphe absatz alinéa kapitel chapitre route autobahn psalm""".split()
)
"""Words before a number that names something instead of counting."""


LAST_POINT = 20
"""French numbers the points of an enactment `1°`, `2°`; a larger number before the sign is of degrees."""

_CLOSING = frozenset(',.;)%!?»“"€$')


def figure(scan: Scan, at: int) -> int:
    """Read what begins with the digits at `at`; returns the index after it."""
    tokens = scan.tokens
    if (
        (tokens.words[at].isdigit() or "," in tokens.words[at])
        and not tokens.glued(at)
        and (not tokens.glued(at + 1) or tokens.words[at + 1] in _CLOSING)
        and not (tokens.word(at + 1) == "." and tokens.is_figure(at + 2))
        and not (tokens.words[at][0] == "0" and (tokens.is_figure(at + 1) or tokens.word(at + 1) == "/"))
        and tokens.low(at + 1) not in HOURS | ZONES
        and (tokens.word(at + 2) != "/" or not tokens.glued(at + 2))
        and TELEPHONE.isdisjoint(tokens.lows[max(0, at - 5) : at])
        and tokens.word(at - 1) not in BOOKS
    ):  # what half of all numbers are: nothing hangs on them
        return _plain(scan, tokens, at)
    for reader in _READERS:
        after = reader(scan, tokens, at)
        if after > at:
            return after
    return at + 1


_CURRENCIES = frozenset(name for name, unit in units.symbols().items() if unit.dimension in units.MONEY)


def _name(scan: Scan, tokens: Tokens, at: int) -> int:  # noqa: C901, PLR0911 - one way out a form
    """`Covid-19`, `A380`, `G20`, `CO2`: digits that hang on a word before them."""
    word = tokens.words[at]
    if not tokens.glued(at):
        return at
    before = at - 1
    if tokens.words[before] in HYPHENS and tokens.glued(before):
        before -= 1
        if (
            tokens.words[before].isalpha()
            and len(tokens.words[before]) > 1
            and tokens.role(before) not in ("month", "number")
        ):
            for value in readings(word, tokens.language):
                scan.add(Sort.NAME, (value,), at, at + 1, digits=word)
                return at + 1
        return at
    if tokens.words[before].isalpha():
        if tokens.lows[before] == "v" and "." in word:
            return at  # a version
        if tokens.words[before] == "Pos":
            return at + 1  # a key
        if tokens.glued(at + 1) and tokens.words[at + 1].isupper():
            return at + 1  # `I14Y` has no number
        if tokens.role(at + 1) == "scale" and (len(tokens.words[before]) == 1 or not word.isdigit()):
            return at
        if tokens.lows[before] == "x" or tokens.words[before] in _CURRENCIES:
            return at
        if (
            len(tokens.words[before]) == 2
            and tokens.words[before].isupper()
            and len(word) in (2, *range(14, 32))
        ):
            digits, after = word, at + 1
            while tokens.is_figure(after) and tokens.words[after].isdigit() and len(tokens.words[after]) <= 4:
                digits, after = digits + tokens.words[after], after + 1
            if len(digits) >= 12:
                scan.add(Sort.IDENTIFIER, int(digits), at, after, digits=digits)
                return after
        quarter = tokens.words[before] in ("Q", "T", "H", "S", "KW") and not tokens.glued(at + 1)
        values = readings(word, tokens.language) or (0,)
        scan.add(Sort.ORDINAL if quarter else Sort.NAME, values, at, at + 1, digits=word)
        return at + 1
    return at


def _glued_word(scan: Scan, tokens: Tokens, at: int) -> int:  # noqa: PLR0911 - one way out a form
    """`1er`, `90er`, `50jährig`, `5G`: digits with a word hanging on them."""
    if not tokens.glued(at + 1):
        return at
    word = tokens.words[at]
    hyphen = tokens.words[at + 1] in HYPHENS and tokens.glued(at + 2)
    tail = at + 2 if hyphen else at + 1
    low = tokens.low(tail)
    if not word.isdigit() or not low:
        return at
    value = int(word)
    if low == "x" and tokens.word(at + 2) == word and tokens.glued(at + 2):  # a 4x4 is a name
        scan.add(Sort.NAME, value, at, at + 3, digits=word, figure=at + 3)
        return at + 3
    ending = low in ORDINAL_ENDINGS and not (hyphen and low == "e")
    signed = tokens.word(at - 1) in (*_STROKES, "−", "+")
    if low == "°" and (value > LAST_POINT or signed or tokens.word(tail + 1) in ("C", "F")):
        return at
    if ending and (tokens.language == "fr" or low.startswith(("t", "st"))):
        day = tokens.role(tail + 1) == "month" and value <= 31
        told = century(scan, tokens, at, tail + 1)
        scan.add(Sort.DAY if day else Sort.ORDINAL, value, at, tail + 1, digits=word, figure=at + 1, per=told)
        return tail + 1
    if tokens.language == "de":
        if low in ("er", "ern") or low.startswith("erjahr"):
            decade = len(word) in (2, 4) and word.endswith("0")
            sort, weight = (Sort.DECADE, Weight.DIGITS) if decade else (Sort.CARDINAL, Weight.SMALL)
            if decade:
                phase(scan, tokens, at)
            scan.add(sort, value, at, tail + 1, digits=word, figure=at + 1, weight=weight)
            return tail + 1
        from checker.facts.quantities.lexemes import lexeme

        compound = lexeme("zwei" + low, "de") if low.isalpha() else None
        if (
            compound is not None
            and compound.role in ("number", "multiple", "fraction")
            and compound.value in (2, 3)
        ):
            unit = units.unit(compound.unit) if compound.unit not in ("", "soft", "fold") else None
            sort = Sort.MULTIPLE if compound.role == "multiple" else Sort.CARDINAL
            per, past = tokens.per(tail + 1, unit)
            scan.add(sort, value, at, past, digits=word, unit=unit, figure=at + 1, per=per)
            return past
    if hyphen or not tokens.words[at + 1].isalpha() or low in ("x", "h"):
        return at
    unit, _ = tokens.unit(at + 1)
    if (
        unit is not None
        or tokens.role(at + 1) in ("scale", "month", "unit")
        or low in ("k", "m", "½", "¼", "¾", "uhr")
    ):
        return at
    scan.add(Sort.NAME, value, at, at + 2, digits=word, figure=at + 1)
    return at + 2


def _plain(scan: Scan, tokens: Tokens, at: int) -> int:  # noqa: C901, PLR0911 - what may follow, in order
    """A number with whatever scale, unit and ordinal point it has."""
    figure, after = joined(tokens, at)
    before = tokens.low(at - 1)
    if before == "." and tokens.glued(at - 1):
        before = tokens.low(at - 2)
    values = readings(figure, tokens.language)
    if not values:
        scan.add(
            Sort.IDENTIFIER,
            int("".join(filter(str.isdigit, figure))[:30]),
            at,
            after,
            digits=figure,
            weight=Weight.SMALL if before in REFERRING else Weight.DIGITS,
        )
        return after
    if before in VERSIONED and "." in figure:
        weight = Weight.SMALL if before in REFERRING else Weight.DIGITS
        scan.add(Sort.IDENTIFIER, values, at, after, digits=figure, weight=weight)
        return after
    short = figure.isdigit() and len(figure) <= 3
    if tokens.word(after) in _MARKS and tokens.glued(after):
        past = _marked(scan, tokens, at, after, figure, values, short=short)
        if past:
            return past
    if (
        short
        and values[0] <= 31
        and (tokens.role(after) == "month" or tokens.low(after) in SHORT_MONTHS[tokens.language])
    ):
        scan.add(Sort.DAY, values, at, after, digits=figure)
        return after
    if before == "années" and len(figure) in (2, 4) and figure.endswith("0") and figure.isdigit():
        phase(scan, tokens, at)
        scan.add(Sort.DECADE, values, at, after, digits=figure)
        return after
    sort = Sort.CARDINAL
    if at and tokens.words[at - 1].isupper() and _after_acronym(scan, tokens, at, figure, after):
        scan.add(Sort.YEAR if len(figure) == 4 else Sort.NAME, values, at, after, digits=figure)
        return after
    if len(figure) == 4 and figure.isdigit() and 1000 <= values[0] <= 2100:
        sort = Sort.YEAR
        unit, _ = tokens.unit(after)
        scale, _ = scan.scales(after)
        if unit is not None or scale > 1 or scan.money_before(at) is not None:
            sort = Sort.CARDINAL
    if at and sort is Sort.CARDINAL and figure.isdigit():
        marked = tokens.lows[at - 1] in (".", ":", "°", "#", "n", "nr", "no", "o")
        naming = tokens.low(at - 2) if marked else tokens.lows[at - 1]
        if naming in IDENTIFYING and tokens.unit(after)[0] is None and scan.scales(after)[0] == 1:
            scan.add(Sort.IDENTIFIER, values, at, after, digits=figure)
            return after
    if sort is Sort.YEAR:
        phase(scan, tokens, at)
    part = tokens.lexeme(after) if short else None
    if part is not None and part.role in ("ordinal", "fraction") and part.value in _DECIMAL_PARTS:
        scan.add(Sort.FRACTION, Fraction(values[0], part.value), at, after + 1, digits=figure)
        return after + 1
    return scan.amount(of_age(tokens, at, after, values), at, after, Weight.DIGITS, figure, sort)


_DECIMAL_PARTS = frozenset((10, 100, 1000))
"""`37 centièmes`, `2 Hundertstel`."""
_MARKS = frozenset((",", "."))


def _marked(
    scan: Scan, tokens: Tokens, at: int, after: int, figure: str, values: tuple[Number, ...], *, short: bool
) -> int:
    """A figure with a mark hanging on it that makes more of it: `5.–`, `3. Mai`, `0, 5 %`; 0 if none does."""
    following = tokens.word(after + 1)
    if following in _STROKES:
        past = after + 2 + (tokens.word(after + 2) in _STROKES)
        if tokens.glued(after + 1) and (tokens.unit(past)[0] or scan.money_before(at)):
            return scan.amount(values, at, past, Weight.DIGITS, figure)
    if not short:
        return 0
    if tokens.words[after] == ",":
        return _torn_percent(scan, tokens, at, after, figure)
    if tokens.language != "de":
        return 0
    if following == "000":  # torn apart
        return scan.amount((values[0] * 1000,), at, after + 2, Weight.DIGITS, figure)
    if following in DASHES and scan.money_before(at) is not None:
        return scan.amount(values, at, after, Weight.DIGITS, figure)
    if (
        following
        and (following[0].isalpha() or following in _STROKES or following == ",")
        and tokens.word(after + 2) != ")"
    ):
        month = tokens.role(after + 1) == "month" or tokens.low(after + 1) in SHORT_MONTHS["de"]
        sort = Sort.DAY if month and values[0] <= 31 else Sort.ORDINAL
        scan.add(
            sort, values, at, after + 1, digits=figure, figure=after, per=century(scan, tokens, at, after + 1)
        )
        return after + 1
    return 0


_STROKES = frozenset((*DASHES, *HYPHENS))


def _after_acronym(scan: Scan, tokens: Tokens, at: int, figure: str, after: int) -> bool:
    """`CAC 40`, `WM 2022`: part of a name."""
    acronym = tokens.word(at - 1)
    if not (
        len(acronym) > 1 and acronym.isupper() and acronym.isalpha() and figure.isdigit() and len(figure) <= 4
    ):
        return False
    unit, _ = tokens.unit(after)
    counted = unit is not None or scan.scales(after)[0] > 1 or scan.money_before(at) is not None
    return not counted and numerals.roman(acronym) is None and acronym.lower() not in IDENTIFYING


def _torn_percent(scan: Scan, tokens: Tokens, at: int, after: int, figure: str) -> int:
    """Take `0, 5 %`, a decimal torn apart; 0 if it is none.

    `Sur 120, 45 % sont …` and `À la question 7, 62 % ont …` are two numbers: what is torn has one decimal,
    or none of the whole.
    """
    part = tokens.word(after + 1)
    if (
        len(figure) > 2
        or len(part) > (2 if figure == "0" else 1)
        or not part.isdigit()
        or tokens.glued(after + 1)
        or tokens.word(after + 2) != "%"
    ):
        return 0
    digits = tokens.text[tokens.starts[at] : tokens.ends[after + 1]]
    return scan.amount(readings(f"{figure},{part}", tokens.language), at, after + 2, Weight.DIGITS, digits)


_READERS: tuple[Callable[[Scan, Tokens, int], int], ...] = (
    _name,
    telephone,
    date,
    verse,
    war,
    part,
    lap,
    span,
    ratio,
    clock,
    years,
    _glued_word,
    _plain,
)
