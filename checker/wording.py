"""Says things in German, French or English.

Catalogues lie beside what they translate, in folders named `words`: `de.po` and
`fr.po`; English is the text in the code.  Building the package compiles them;
where a compiled one is missing or out of date, the `.po` file is read instead.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import cache
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

LANGUAGES = ("en", "de", "fr")


class Wording:
    """All catalogues of one language as one."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._said: dict[object, str] = {}
        if language != "en":
            for folder in words_folders():
                self._said.update(_catalogue(folder / f"{language}.po"))

    def say(self, template: str, /, **words: object) -> str:
        """The template in this language, filled in."""
        said = self._said.get(template) or template
        return said.format(**words) if words else said

    def number_of(self, one: str, many: str, n: int, /) -> str:
        """The plural form that fits `n`; the templates may hold `{n}`."""
        if self.language == "en":
            return (one if n == 1 else many).format(n=n)
        few = n <= 1 if self.language == "fr" else n == 1
        said = self._said.get((one, 0 if few else 1)) or (one if few else many)
        return said.format(n=n)

    @property
    def catalogue(self) -> Mapping[object, str]:
        """Every translated message by its English one; plurals by (message, form)."""
        return self._said


def language(given: str = "") -> str:
    """The language to speak: the one given, else the environment's, else English."""
    wishes = (given, *(os.environ.get(name, "") for name in ("BITEXT_LANG", "LC_ALL", "LC_MESSAGES", "LANG")))
    for wish in wishes:
        if wish:
            return wish[:2].lower() if wish[:2].lower() in LANGUAGES else "en"
    return "en"


@cache
def wording(language: str) -> Wording:
    """The wording of a language, read once."""
    return Wording(language)


def words_folders() -> Iterator[Path]:
    """Every folder of catalogues: the checker's own, the rules' and the reports'."""
    from checker.packs import folder

    yield Path(__file__).parent / "words"
    yield Path(__file__).parent / "readers" / "words"
    for name in ("rules", "reports"):
        yield from sorted(folder(name).glob("**/words"))


def _catalogue(po: Path) -> Mapping[object, str]:
    mo = po.with_suffix(".mo")
    if mo.exists() and (not po.exists() or mo.stat().st_mtime >= po.stat().st_mtime):
        read = GNUTranslations(BytesIO(mo.read_bytes()))
    elif po.exists():
        read = GNUTranslations(BytesIO(compiled(po)))
    else:
        return {}
    said: dict[object, str] = dict(read._catalog)  # type: ignore[attr-defined]
    said.pop("", None)
    return said


def compiled(po: Path) -> bytes:
    """A `.po` file as the bytes of a `.mo` file."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    made = BytesIO()
    with po.open("rb") as file:
        write_mo(made, read_po(file))
    return made.getvalue()
