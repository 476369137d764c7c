"""The habits of a house: which spaces, dashes, apostrophes and quotation marks a text is set with.

Authorities differ and so do houses; what every editor wants is that a text keeps
to one habit.  So the habits of each side are counted before anything is said
about them.  A habit is settled when nine in ten places agree and there are
enough places to tell.

    bitext[style].of(pair.fr)["high"].settled       # "narrow no-break space"
    print(style.of(bitext).table())                 # the profile, for people
    frozen(bitext[style])                           # the profile, for `bitext.toml`
    counted(texts, locale)                          # the same of any corpus
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct

from checker.facts._fact import bitext_fact
from checker.locales import NBSP, NNBSP, SPACES, THIN, conventions
from checker.model import Bitext, Locale, Text
from checker.patterns import regex

ENOUGH = 5
"""How many places a habit needs before it is one."""
SHARE = 0.9
"""What part of the places must agree."""

SPACE_NAMES = {
    "": "none",
    " ": "space",
    NBSP: "no-break space",
    NNBSP: "narrow no-break space",
    THIN: "thin space",
}
"""What stands before or inside a mark, by name."""
SPACE_SIGNS = {name: sign for sign, name in SPACE_NAMES.items()}

HABITS = {
    "high": "space before ; ! ?",
    "colon": "space before :",
    "guillemets": "space inside « »",
    "percent": "space before %",
    "quotes": "quotation marks",
    "apostrophe": "apostrophe",
    "dash": "dash",
    "grouping": "groups of three digits",
    "sharp_s": "ß or ss",
}
"""Every habit that is counted, and what it is called in the table."""

_MARKED = regex(r"[;!?:](?=[\s»”\")]|\Z)")
_ANGLE = regex(r"«(.)")
_PERCENT = regex(rf"\d([{SPACES}]?)%")
_APOSTROPHE = regex(r"['’](?<=[^\W\d_].)(?=[^\W\d_])")
_GROUP = regex(rf"\d([.'’{SPACES}])(?=\d\d\d(?!\d))")
_OPENING = regex(r"(?<!\w)[»«](?=\w)")
_SWISS = ("trasse", "gross", "Gross", "röss", "ausser", "Ausser", "dreissig", "weiss", "heiss", "schliess")
_DASHES = {" – ": "–", f"{NBSP}– ": "–", " — ": "—", f"{NBSP}— ": "—", " - ": "-"}

PLACES = {
    "high": regex(rf"(?<=[^\s;!?:])([{SPACES}])(?=[;!?](?:[\s»”\")]|\Z))"),
    "colon": regex(rf"(?<=[^\s;!?:])([{SPACES}])(?=:(?:[\s»”\")]|\Z))"),
    "guillemets": regex(rf"«([{SPACES}])|([{SPACES}])»"),
    "percent": regex(rf"(?<=\d)([{SPACES}])%"),
    "apostrophe": regex(r"(?<=[^\W\d_])(['’])(?=[^\W\d_])"),
    "dash": regex(r"(?<=[ \u00a0])([–—])(?= )"),
}
"""Where the sign of a habit stands: the only group that matches."""


class Habit(Struct, frozen=True):
    """One habit: the forms seen, most frequent first, and how often."""

    name: str
    forms: tuple[tuple[str, int], ...] = ()

    @property
    def total(self) -> int:
        """How many places there are."""
        return sum(count for _, count in self.forms)

    @property
    def settled(self) -> str:
        """The form that nine in ten places have; empty where there is none."""
        if not self.forms or self.total < ENOUGH:
            return ""
        form, count = self.forms[0]
        return form if count >= SHARE * self.total else ""

    @property
    def usual(self) -> str:
        """The form seen most often, however rarely; empty if none was."""
        return self.forms[0][0] if self.forms else ""

    @property
    def usual_space(self) -> str:
        """The sign of the space that is most often set, empty where none is."""
        return next((SPACE_SIGNS[form] for form, _ in self.forms if SPACE_SIGNS.get(form)), "")

    def count(self, form: str) -> int:
        """How often a form was seen."""
        return dict(self.forms).get(form, 0)


class Profile(Struct, frozen=True):
    """The habits of one side."""

    locale: Locale
    habits: tuple[Habit, ...]

    def __getitem__(self, name: str) -> Habit:
        return next((habit for habit in self.habits if habit.name == name), Habit(name))

    def table(self) -> str:
        """One line a habit that was seen at all: its name, the forms and how often."""
        lines = [str(self.locale)]
        for habit in self.habits:
            if habit.total:
                forms = ", ".join(f"{form} {count}" for form, count in habit.forms)
                lines.append(f"  {HABITS[habit.name]:24}{forms}{'' if habit.settled else '  (not settled)'}")
        return "\n".join(lines)


class Styles(Struct, frozen=True):
    """The habits of both sides of a document."""

    source: Profile
    target: Profile

    def of(self, text: Text) -> Profile:
        """The profile of the side a text stands on."""
        return self.source if text.language == self.source.locale.language else self.target

    def table(self) -> str:
        """Both profiles, for people."""
        return f"{self.source.table()}\n{self.target.table()}"


@bitext_fact
def style(bitext: Bitext) -> Styles:
    """The habits of both sides, counted over the whole document."""
    return Styles(
        counted((pair.source.content for pair in bitext), bitext.source_locale),
        counted((pair.target.content for pair in bitext), bitext.target_locale),
    )


def counted(contents: Iterable[str], locale: Locale) -> Profile:
    """The habits of any texts of one locale: a document, or a corpus a house is proud of."""
    text = "\n".join(contents)
    seen: dict[str, Counter[str]] = {name: Counter() for name in HABITS}
    for found in _MARKED.finditer(text):
        before = text[found.start() - 1 : found.start()]
        if before not in "!?:;\n":
            seen["colon" if found[0] == ":" else "high"][SPACE_NAMES.get(before, "none")] += 1
    if "«" in text:
        seen["guillemets"].update(SPACE_NAMES.get(sign, "none") for sign in _ANGLE.findall(text))
    if "%" in text:
        seen["percent"].update(SPACE_NAMES.get(sign, "space") for sign in _PERCENT.findall(text))
    seen["apostrophe"].update(_APOSTROPHE.findall(text))
    seen["grouping"].update(SPACE_NAMES.get(sign, sign) for sign in _GROUP.findall(text))
    for shape, form in _DASHES.items():
        seen["dash"][form] += text.count(shape)
    _count_quotes(text, locale, seen["quotes"])
    if locale.language == "de":
        seen["sharp_s"].update({"ß": text.count("ß"), "ss": sum(map(text.count, _SWISS))})
    return Profile(
        locale,
        tuple(
            Habit(name, tuple((form, n) for form, n in counts.most_common() if n))
            for name, counts in seen.items()
        ),
    )


def frozen(styles: Styles) -> dict[str, dict[str, str]]:
    """The settled habits by language, as `[options.house_style]` takes them."""
    return {
        profile.locale.language: {habit.name: habit.settled for habit in profile.habits if habit.settled}
        for profile in (styles.source, styles.target)
    }


def toml(styles: Styles) -> str:
    """The settled habits as lines for `bitext.toml`."""
    lines: list[str] = []
    for language, habits in frozen(styles).items():
        lines.append(f"[options.house_style.{language}]")
        lines += [f'{name} = "{form}"' for name, form in habits.items()]
    return "\n".join(lines) + "\n"


def given(habits: Mapping[str, str], profile: Profile, name: str) -> str:
    """The form of a habit that a house laid down, else the one the text has settled on."""
    return habits.get(name) or profile[name].settled


def authority(locale: Locale, name: str) -> str:
    """The form that the authority of the country asks for; empty where it asks for nothing."""
    told = conventions(locale)
    if name == "high":
        return SPACE_NAMES[told.high_space] if told.before_high == "one" else ""
    if name == "colon":
        return SPACE_NAMES[told.colon_space] if told.before_colon == "one" else ""
    if name == "guillemets":
        return SPACE_NAMES[told.quotes[0].inside] if told.quotes[0].inside else ""
    if name == "percent":
        return SPACE_NAMES[told.percent] if told.percent else ""
    return told.apostrophe if name == "apostrophe" else ""


def _count_quotes(text: str, locale: Locale, seen: Counter[str]) -> None:
    seen["„ “"] += text.count("„")
    seen["“ ”"] += 0 if locale.language == "de" else text.count("“")
    seen['" "'] += text.count('"') // 2
    opening = Counter(_OPENING.findall(text)) if "»" in text else Counter[str]()
    seen["» «"] += opening["»"]
    seen["« »"] += text.count("«") - opening["»"] if locale.language == "de" else text.count("«")
