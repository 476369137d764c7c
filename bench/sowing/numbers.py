"""Errors of number sown into clean pairs, each into one side and one only.

Every sower changes the French or the German side at random.  A pair whose
sides do not hold the same figures offers no place: what is sown must be the
only error.
"""

from __future__ import annotations

import random
import re

CATEGORIES = ("number", "number-format")

_FIGURE = re.compile(
    r"(?<![\w.,’'])[0-9]+(?:[.,’'\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE} ]?[0-9]{3})*(?:,[0-9]+)?(?![\w])"
)
_MONTHS = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
}
_UNITS = {
    "de": [("Kilometer", "Meter"), ("Prozentpunkte", "Prozent"), ("Prozent", "Promille"), ("Minuten",
           "Stunden"), ("Jahren", "Monaten"),
           ("Jahre", "Monate"), ("Stunden", "Tage"), ("Tage", "Wochen"), ("Meter", "Kilometer"), ("Grad",
           "Prozent"),
           ("Kilogramm", "Gramm"), ("Tonnen", "Kilogramm"), ("Hektar", "Quadratkilometer"), ("Liter",
           "Hektoliter")],
    "fr": [("kilomètres", "mètres"), ("%", "‰"), ("minutes", "heures"), ("ans", "mois"), ("années", "mois"),
           ("heures", "jours"), ("jours", "semaines"), ("mètres", "kilomètres"), ("degrés", "%"),
           ("kilogrammes", "grammes"), ("tonnes", "kilogrammes"), ("hectares", "kilomètres carrés"),
           ("litres", "hectolitres")],
}  # fmt: skip
_CURRENCIES = {
    "de": [("Euro", "Dollar"), ("Dollar", "Euro"), ("Franken", "Euro"), ("€", "$"), ("Pfund", "Euro")],
    "fr": [("d'euros", "de dollars"), ("d’euros", "de dollars"), ("euros", "dollars"), ("dollars", "euros"),
           ("€", "$"), ("francs", "euros")],
}  # fmt: skip
_SCALES = {
    "de": [("Millionen", "Milliarden"), ("Milliarden", "Millionen"), ("Million", "Milliarde"), ("Mio.",
           "Mrd."), ("Mrd.", "Mio.")],
    "fr": [("millions", "milliards"), ("milliards", "billions"), ("million", "milliard"), ("milliard",
           "billion")],
}  # fmt: skip


def _digits(text: str) -> list[str]:
    return sorted(re.sub(r"[^0-9]", "", found[0]) for found in _FIGURE.finditer(text))


def _places(de: str, fr: str) -> bool:
    """Whether both sides hold the same figures, at least one."""
    mine = _digits(de)
    return bool(mine) and mine == _digits(fr)


def _put(rng: random.Random, de: str, fr: str, change: object) -> tuple[str, str] | None:
    """Change one figure of one side; `change` takes the figure and gives another, or None."""
    if not _places(de, fr):
        return None
    side = rng.choice((0, 1))
    text = (de, fr)[side]
    found = list(_FIGURE.finditer(text))
    rng.shuffle(found)
    for match in found:
        new = change(rng, match[0])  # type: ignore[operator]
        if new is not None and new != match[0]:
            spoilt = text[: match.start()] + new + text[match.end() :]
            return (spoilt, fr) if side == 0 else (de, spoilt)
    return None


def _changed(rng: random.Random, figure: str) -> str:
    places = [place for place, letter in enumerate(figure) if letter.isdigit()]
    place = rng.choice(places)
    choices = [digit for digit in "123456789" if digit != figure[place]]
    return figure[:place] + rng.choice(choices) + figure[place + 1 :]


def _dropped_digit(rng: random.Random, figure: str) -> str | None:
    if not figure.isdigit() or len(figure) < 2:
        return None
    place = rng.randrange(len(figure))
    left = figure[:place] + figure[place + 1 :]
    return left if not left.startswith("0") and left != figure else None


def _transposed(rng: random.Random, figure: str) -> str | None:
    places = [p for p in range(len(figure) - 1) if figure[p : p + 2].isdigit() and figure[p] != figure[p + 1]]
    if not places:
        return None
    place = rng.choice(places)
    new = figure[:place] + figure[place + 1] + figure[place] + figure[place + 2 :]
    return None if new.startswith("0") else new


def _times(factor: str) -> object:
    def change(rng: random.Random, figure: str) -> str | None:
        return figure + factor if figure.isdigit() and len(figure) < 4 and figure != "0" else None

    return change


def digit_changed(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """One digit of one figure becomes another."""
    return _put(rng, de, fr, _changed)


def digit_dropped(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """One digit of one figure is lost."""
    return _put(rng, de, fr, _dropped_digit)


def digits_transposed(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """Two neighbouring digits change places."""
    return _put(rng, de, fr, _transposed)


def number_dropped(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """A figure disappears, and the space after it; one that stands there twice stays."""
    if not _places(de, fr):
        return None
    side = rng.choice((0, 1))
    text = (de, fr)[side]
    found = [
        match for match in _FIGURE.finditer(text) if _digits(text).count(re.sub(r"[^0-9]", "", match[0])) == 1
    ]
    if not found:
        return None
    match = rng.choice(found)
    spoilt = text[: match.start()] + text[match.end() :].lstrip(
        " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
    )
    return (spoilt, fr) if side == 0 else (de, spoilt)


def number_added(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """A figure appears between two words."""
    side = rng.choice((0, 1))
    text = (de, fr)[side]
    places = [match.start() for match in re.finditer(r"(?<=[a-zäöüéèà]) (?=[a-zäöüéèà])", text)]
    if not places:
        return None
    place = rng.choice(places)
    spoilt = f"{text[:place]} {rng.randint(13, 998)}{text[place:]}"
    return (spoilt, fr) if side == 0 else (de, spoilt)


def times_ten(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """A zero is added."""
    return _put(rng, de, fr, _times("0"))


def times_thousand(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """Three zeros are added."""
    return _put(rng, de, fr, _times("000"))


def separator_broken(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """A decimal or grouping mark is lost or moves by a place."""

    def change(rng: random.Random, figure: str) -> str | None:
        marks = [place for place, letter in enumerate(figure) if letter in ".,"]
        if not marks:
            return None
        place = rng.choice(marks)
        if figure[place] == "," and rng.random() < 0.5:
            return figure[:place] + figure[place + 1 :]
        moved = figure[:place] + figure[place + 1] + figure[place] + figure[place + 2 :]
        return (
            moved
            if moved[-1].isdigit()
            else figure[:place] + figure[place + 1 :]
            if figure[place] == ","
            else None
        )

    return _put(rng, de, fr, change)


def _replaced(
    rng: random.Random, de: str, fr: str, table: dict[str, list[tuple[str, str]]]
) -> tuple[str, str] | None:
    if not _places(de, fr):
        return None
    for language, text in rng.sample([("de", de), ("fr", fr)], 2):
        for old, new in rng.sample(table[language], len(table[language])):
            found = re.search(
                rf"([0-9]\s?(?:millions |milliards |Millionen |Milliarden )?){re.escape(old)}(?!\w)",
                text,
            )
            answer = fr if language == "de" else de
            figure = found and re.match(r"[0-9]", found[1]) and _last_figure(text, found.start())
            if (
                found
                and figure
                and re.search(rf"(?<![0-9]){re.escape(figure)}\W{{0,2}}(?:{_ANY_UNIT})", answer)
            ):
                spoilt = text[: found.start()] + found[1] + new + text[found.end() :]
                return (spoilt, fr) if language == "de" else (de, spoilt)
    return None


def _last_figure(text: str, place: int) -> str:
    """The last digits of the figure that ends at a place, at most three: what both sides write alike."""
    found = re.search(r"[0-9]{1,3}$", text[: place + 1])
    return found[0] if found else ""


_ANY_UNIT = (
    "%|€|\\$|Prozent|Jahr|Monat|Tag|Woche|Stunde|Minute|Meter|Kilo|Grad|Tonne|Hektar|Liter|Euro|Dollar|Franken"
    "|Pfund|Millionen|Milliarden|jährig|tägig|pour cent|ans?\\b|années|mois|jour|semaine|heure"
    "|minute|mètre|kilo|degré|tonne|hectare|litre|euro|dollar|franc|livre|millions|milliards|points"
)


def unit_changed(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """The unit after a figure becomes another."""
    return _replaced(rng, de, fr, _UNITS)


def currency_changed(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """The currency after a figure becomes another."""
    return _replaced(rng, de, fr, _CURRENCIES)


def scale_changed(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """A million becomes a milliard, or the other way round."""
    return _replaced(rng, de, fr, _SCALES)


def month_changed(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """A month becomes another; both sides must name it."""
    side = rng.choice(("de", "fr"))
    text = de if side == "de" else fr
    for number in rng.sample(range(12), 12):
        mine, theirs = _MONTHS[side][number], _MONTHS["fr" if side == "de" else "de"][number]
        found = re.search(rf"(?<!\w){mine}(?!\w)", text)
        if found and re.search(rf"(?<!\w){theirs}(?!\w)", fr if side == "de" else de):
            if text.count(mine) > 1:
                continue
            other = rng.choice([name for name in _MONTHS[side] if name != mine])
            spoilt = text[: found.start()] + other + text[found.end() :]
            return (spoilt, fr) if side == "de" else (de, spoilt)
    return None


def day_changed(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """The day before a month becomes another."""
    months = "|".join(_MONTHS["fr"])
    found = re.search(rf"(?<!\w)([0-9]{{1,2}})(?= (?:{months}))", fr)
    if not found or f"{found[1]}. " not in de:
        return None
    day = rng.choice([day for day in range(2, 29) if day != int(found[1])])
    return de, f"{fr[: found.start()]}{day}{fr[found.end() :]}"


def numbers_swapped(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """Two figures with different words after them change places."""
    if not _places(de, fr):
        return None
    side = rng.choice((0, 1))
    text = (de, fr)[side]
    found = [
        (
            match,
            re.match(
                r"[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]?(%|€|[^\W\d_]{3,})", text[match.end() :]
            ),
        )
        for match in _FIGURE.finditer(text)
    ]
    usable = [
        (match, after[1]) for match, after in found if after and not re.fullmatch(r"[12][0-9]{3}", match[0])
    ]
    couples = [
        (one, other)
        for at, (one, noun) in enumerate(usable)
        for other, another in usable[at + 1 :]
        if noun.lower() != another.lower() and one[0] != other[0] and not {noun, another} & set(_LINKS)
    ]
    if not couples:
        return None
    one, other = rng.choice(couples)
    spoilt = text[: one.start()] + other[0] + text[one.end() : other.start()] + one[0] + text[other.end() :]
    return (spoilt, fr) if side == 0 else (de, spoilt)


_LINKS = (
    "bis und oder auf statt von der die das den des dem sur dans par pour des les aux une était est"
    " sont waren wurde von mit für nach bei aus als avec contre selon que qui ont war ist sind hat haben"
    " million millions Millionen"
).split()

SOWERS = {
    "digit changed": digit_changed,
    "digit dropped": digit_dropped,
    "digits transposed": digits_transposed,
    "number dropped": number_dropped,
    "number added": number_added,
    "ten times": times_ten,
    "a thousand times": times_thousand,
    "scale word changed": scale_changed,
    "separator broken": separator_broken,
    "unit changed": unit_changed,
    "currency changed": currency_changed,
    "month changed": month_changed,
    "day changed": day_changed,
    "numbers swapped": numbers_swapped,
}
