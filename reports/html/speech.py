"""Says the words of the page so that the page can say them again in another language.

Whatever a template says stands in an element that carries the English template
and its fillings; the script says it anew when the reader changes the language.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from markupsafe import Markup, escape

from checker.reporting import LANGUAGES, Wording, wording

from .said import Said

GROUPING = {"de": ".", "fr": "\N{NARROW NO-BREAK SPACE}", "en": ","}
POINT = {"de": ",", "fr": ",", "en": "."}

_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_SPOKEN = re.compile(r'\b(?:say|announce)\(\s*"((?:[^"\\]|\\.)*)"')
_COUNTED = re.compile(r'\bcounted\(\s*"((?:[^"\\]|\\.)*)",\s*"((?:[^"\\]|\\.)*)"')


def number(value: float, language: str) -> str:
    """A number as the language writes it, with one decimal if it is not whole: `1.234,5`."""
    whole, point, rest = (f"{value:.1f}" if isinstance(value, float) else str(value)).partition(".")
    grouped = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", GROUPING[language], whole)
    return grouped + (POINT[language] + rest if point else "")


def harmless(text: str) -> str:
    """The text without what HTML cannot hold: controls and lone surrogates become U+FFFD."""
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)


class Speech:
    """The voice of the templates in one language; it remembers what it was asked to say."""

    def __init__(self, words: Wording) -> None:
        self.language = words.language
        self._wording = words
        self.said: dict[str, None] = {}
        self.counted_said: dict[tuple[str, str], None] = {}

    def text(self, said: Said) -> str:
        """A sentence as text."""
        self.said[said.template] = None
        return self._wording.say(
            said.template, **{name: self._word(word) for name, word in said.words.items()}
        )

    def _word(self, word: object) -> str:
        if isinstance(word, Said):
            return self.text(word)
        if isinstance(word, int | float):
            return number(word, self.language)
        return str(word)

    def say(self, said: str | Said, /, _tag: str = "span", **words: object) -> Markup:
        """An element that says this and can say it again.

        Where it says the template as it is, the template is not written twice.
        """
        said = said if isinstance(said, Said) else Said(said, words)
        again, text = Markup(""), harmless(self.text(said).replace("`", ""))
        if said.words:
            again = Markup(' data-words="{}"').format(
                harmless(json.dumps(_plain(said.words), ensure_ascii=False))
            )
        return Markup('<{tag} data-say="{template}"{again}>{text}</{tag}>').format(
            tag=_tag,
            template="" if text == said.template else harmless(said.template),
            again=again,
            text=text,
        )

    def counted(self, one: str, many: str, n: int) -> Markup:
        """An element with the plural that fits."""
        self.counted_said[one, many] = None
        text = self.number_of(one, many, n)
        return Markup('<span data-say="{}" data-many="{}" data-n="{}">{}</span>').format(one, many, n, text)

    def number_of(self, one: str, many: str, n: int) -> str:
        """The plural that fits, as text."""
        return self._wording.number_of(one, many, n).replace(str(n), number(n, self.language))

    def number(self, value: float) -> Markup:
        """An element that holds a number."""
        return Markup('<span data-number="{}">{}</span>').format(
            round(value, 1), number(value, self.language)
        )

    def label(self, template: str, name: str = "aria-label") -> Markup:
        """An attribute that says this, `aria-label` if no other is named."""
        text = self.text(Said(template))
        return Markup('{name}="{text}" data-say-{name}="{template}"').format(
            name=name, text=text, template=template
        )

    def spoken_by(self, script: str, more: Iterable[str]) -> None:
        """Remember what the script says, and more."""
        self.said.update(dict.fromkeys(_unquoted(found[1]) for found in _SPOKEN.finditer(script)))
        for found in _COUNTED.finditer(script):
            self.counted_said[_unquoted(found[1]), _unquoted(found[2])] = None
        self.said.update(dict.fromkeys(more))

    def catalogues(self) -> dict[str, dict[str, str | list[str]]]:
        """What was said, in every language but English: plurals by their singular."""
        return {
            language: dict(self._catalogue(wording(language))) for language in LANGUAGES if language != "en"
        }

    def _catalogue(self, words: Wording) -> Iterator[tuple[str, str | list[str]]]:
        for template in self.said:
            said = words.say(template)
            if said != template:
                yield template, said
        for one, _ in self.counted_said:
            forms = [words.catalogue.get((one, form)) for form in (0, 1)]
            if all(forms):
                yield one, [str(form) for form in forms]


def msgids(folder: Path) -> tuple[set[str], set[tuple[str, str]]]:
    """All that the templates and scripts in a folder say: sentences, and plurals."""
    said: set[str] = set()
    counted: set[tuple[str, str]] = set()
    for file in sorted((*folder.glob("static/*.js"), *folder.glob("templates/*.html"))):
        text = file.read_text("utf-8")
        said |= {_unquoted(found[1]) for found in _SPOKEN.finditer(text)}
        said |= {_unquoted(found) for found in re.findall(r'\blabel\(\s*"((?:[^"\\]|\\.)*)"', text)}
        counted |= {(_unquoted(found[1]), _unquoted(found[2])) for found in _COUNTED.finditer(text)}
    return said, counted


def _plain(words: Mapping[str, object]) -> dict[str, object]:
    return {name: {"say": word.template} if isinstance(word, Said) else word for name, word in words.items()}


def _unquoted(text: str) -> str:
    return text.replace('\\"', '"').replace("\\\\", "\\")


__all__ = ["Speech", "escape", "harmless", "msgids", "number"]
